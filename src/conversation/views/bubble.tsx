import { Icon } from '#ui';
import type { Speech } from './speech.ts';

export interface BubbleProps {
  readonly count: number;
  readonly storyId: string;
  /** null: nobody is invited to write here. */
  readonly invites: { readonly invitation: string | null; readonly invitationAfter: number } | null;
  readonly speech: Speech;
}

/**
 * The way to the comments from wherever the reader is, with their number. Script has it speak now and then: it
 * tells of a new comment, and once invites to write one. It stands before the conversation: the keyboard comes by
 * while it speaks, and once the comments are to be seen it is silent.
 */
export function Bubble({ count, storyId, invites, speech }: BubbleProps) {
  const invitation = invites?.invitation ?? speech.say('invitation');
  const isInviting = invites !== null && invitation !== '' && invites.invitationAfter > 0;
  return (
    <div class="bubble" data-enhance="bubble" data-story={storyId}>
      <div class="bubble__says" aria-live="polite" />
      <a class="bubble__link" href="#comments">
        <Icon name="comment" />
        <span class="bubble__count" aria-hidden="true">
          {count}
        </span>
        <span class="hidden-text">{speech.say('count', { count })}</span>
      </a>
      <template data-for="comment">
        <CommentToast author="" text="" href="#comments" speech={speech} />
      </template>
      {isInviting && (
        <template data-for="invitation" data-after={invites.invitationAfter}>
          <Invitation words={invitation} speech={speech} />
        </template>
      )}
    </div>
  );
}

/** Tells of a comment that has just come. Its author, words and time are filled in by script. */
export function CommentToast(props: {
  readonly author: string;
  readonly text: string;
  readonly href: string;
  readonly speech: Speech;
}) {
  const { author, text, href, speech } = props;
  return (
    <section class="bubble__speech" aria-label={speech.say('bubble-toast')}>
      <Close speech={speech} />
      <p class="bubble__author">
        <bdi>{author}</bdi> <span class="bubble__time" />
      </p>
      <p class="bubble__text" dir="auto">
        {text}
      </p>
      <a class="bubble__reply" href={href}>
        {speech.say('reply')}
      </a>
    </section>
  );
}

export function Invitation({ words, speech }: { readonly words: string; readonly speech: Speech }) {
  return (
    <div class="bubble__speech">
      <Close speech={speech} />
      <a class="bubble__text" href="#comments" dir="auto">
        {words}
      </a>
    </div>
  );
}

function Close({ speech }: { readonly speech: Speech }) {
  return (
    <button type="button" class="bubble__close" aria-label={speech.say('bubble-close')}>
      <Icon name="close" />
    </button>
  );
}
