import { headerLine } from '#platform/mail';
import { shortened } from '#platform/text';
import type { StoryContext } from '#stories';
import type { ConversationNeeds } from '../needs.ts';
import { pictureInWords } from '../pictures/picture-in-words.ts';
import { hrefBaseOf, permalinkOf } from '../rules/hrefs.ts';
import { type CommentRow, commentFrom } from '../store/columns.ts';
import type { Speech } from '../views/speech.ts';
import type { Comment } from '../words.ts';
import type { LetterPart } from './compose-letter.tsx';
import { mailText } from './rules/mail-text.ts';

/** One of several comments that a letter tells of. */
export interface ToldInLetter {
  readonly storyTitle: string;
  readonly comment: Comment;
  /** Absolute. */
  readonly permalink: string;
}

/** A comment as everybody can see it now, as letters tell of it. */
export function toldFrom(
  { story, row }: { readonly story: StoryContext; readonly row: CommentRow },
  { origin }: Pick<ConversationNeeds, 'origin'>,
): ToldInLetter {
  const permalink = `${origin()}${permalinkOf(hrefBaseOf(story), row.id)}`;
  return { storyTitle: story.title, comment: commentFrom(row), permalink };
}

/** Several comments in a letter: who wrote where, up to `longest` characters of it, and the way there. */
export function toldParts(
  told: readonly ToldInLetter[],
  { longest, speech }: { readonly longest: number; readonly speech: Speech },
): readonly LetterPart[] {
  return told.flatMap(({ storyTitle, comment, permalink }) => [
    {
      words: speech.say('letter-wrote', {
        name: headerLine(comment.authorName),
        title: headerLine(storyTitle),
      }),
    },
    { quote: shortened(mailText(comment), longest) },
    ...pictureParts(comment, speech),
    { link: { label: speech.say('letter-read'), href: permalink } },
  ]);
}

/** One comment in a letter, whole. */
export function commentParts(comment: Comment, speech: Speech): readonly LetterPart[] {
  return [{ comment }, ...pictureParts(comment, speech)];
}

function pictureParts(comment: Comment, speech: Speech): readonly LetterPart[] {
  const words = pictureInWords(comment, speech);
  return words === '' ? [] : [{ words }];
}
