import type { Letter } from '#platform/mail';
import { drawLetter, type LetterContent, type LetterPiece, type SiteFacts } from '#ui';
import type { Speech } from '../views/speech.ts';
import type { Comment } from '../words.ts';
import { mailHtml } from './rules/mail-html.ts';
import { mailText } from './rules/mail-text.ts';

/** A piece of a letter; what somebody wrote stands there whole. */
export type LetterPart =
  | Exclude<LetterPiece, { written: unknown } | { facts: unknown }>
  | { readonly comment: Pick<Comment, 'body' | 'bodyKind'> };

/** What every letter of the conversation is made with. */
export interface LetterSetting {
  readonly site: Pick<SiteFacts, 'name' | 'language'>;
  readonly speech: Speech;
}

/** A letter of the conversation, as plain text and as HTML. */
export function composeLetter(
  { site }: Pick<LetterSetting, 'site'>,
  { parts, foot }: { readonly parts: readonly LetterPart[]; readonly foot: LetterContent['foot'] },
): Pick<Letter, 'text' | 'html' | 'language'> {
  const pieces = parts.map((part) =>
    'comment' in part ? { written: { text: mailText(part.comment), html: mailHtml(part.comment) } } : part,
  );
  return drawLetter(site, { parts: pieces, foot });
}
