import type { ComponentChildren } from 'preact';
import type { HrefBase } from '../rules/hrefs.ts';
import type { Comment } from '../words.ts';
import { AuthorName, CommentWords } from './comment.tsx';
import type { Speech } from './speech.ts';

export interface SmallPageProps {
  readonly title: string;
  /** Where it leads back to. */
  readonly back?: { readonly href: string; readonly says: string };
  readonly children: ComponentChildren;
}

/** The frame of a small page: what it is, one form or what was done, and the way back. */
export function SmallPage({ title, back, children }: SmallPageProps) {
  return (
    <div class="comment-page">
      <h1>{title}</h1>
      {children}
      {back && (
        <p class="comment-page__back">
          <a href={back.href}>{back.says}</a>
        </p>
      )}
    </div>
  );
}

/** The way back to a place in a story. */
export function toStory(
  { href, title }: { readonly href: string; readonly title: string },
  { say }: Speech,
): NonNullable<SmallPageProps['back']> {
  return { href, says: say('back-to-story', { title }) };
}

/** The comment that a small page is about. */
export function AboutComment(props: {
  readonly comment: Comment;
  /** Where the people are whom it names; left out, their names are words. */
  readonly story?: HrefBase;
  readonly speech: Speech;
}) {
  return (
    <blockquote class="comment-page__answers">
      <AuthorName comment={props.comment} />
      <CommentWords {...props} />
    </blockquote>
  );
}
