import { Moment } from '#ui';
import { deedHref, type HrefBase } from '../../rules/hrefs.ts';
import type { Speech } from '../../views/speech.ts';

export interface OwnLinksProps {
  readonly id: string;
  /** Until when they may change it; null: no longer. Delete it they can always. */
  readonly editUntil: string | null;
  readonly story: HrefBase;
  readonly speech: Speech;
}

/** What its author can do with a comment: links to small pages, in their own view alone. */
export function OwnLinks({ id, editUntil, story, speech }: OwnLinksProps) {
  const { say } = speech;
  return (
    <p class="comment__own" data-own={id}>
      {editUntil !== null && (
        <span>
          <a href={deedHref(story, id, 'edit')} data-opens rel="nofollow">
            {say('edit-link')}
          </a>{' '}
          <span class="comment__until">
            {say('edit-until')} <Moment at={editUntil} site={speech.site} detail="time" />
          </span>
        </span>
      )}
      <a href={deedHref(story, id, 'delete')} data-opens rel="nofollow">
        {say('delete-link')}
      </a>
    </p>
  );
}

/** Leads those who decide about comments to their own view of the story, where the buttons are. */
export function ModerateLink({ href, speech }: { readonly href: string; readonly speech: Speech }) {
  return (
    <p class="conversation__own-view">
      <a href={href} rel="nofollow">
        {speech.say('moderate-here')}
      </a>
    </p>
  );
}
