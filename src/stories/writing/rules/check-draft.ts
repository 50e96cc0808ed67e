import * as z from 'zod';
import { typedText } from '#platform/text';
import { checkDocument } from '../../document/check.ts';
import type { DocumentProblem, Mended, Standing } from '../../document/check-words.ts';
import type { DraftText } from '../words.ts';

export type CheckedDraft =
  | { readonly text: DraftText; readonly mended: readonly Mended[] }
  | { readonly refused: DocumentProblem };

/** One line: what is pasted over several becomes one. Blanks stay as they are: it is kept while somebody types. */
const line = (most: number) =>
  z.string().transform((text) => typedText(text.replace(/\s*[\r\n\t\u2028\u2029]\s*/g, ' ').slice(0, most)));
const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}+$/u);
const ids = z
  .array(id)
  .max(50)
  .transform((all) => [...new Set(all)]);

/** In characters. */
export const LONGEST_TITLE = 300;
export const LONGEST_STANDFIRST = 2_000;
const LONGEST_NAME = 200;
/** More places at which two texts met than anybody looks through. */
const MOST_MET = 500;
/** BCP 47, as far as its shape goes. */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

const schema = z.object({
  title: line(LONGEST_TITLE),
  standfirst: z.string().transform((text) => typedText(text.slice(0, LONGEST_STANDFIRST))),
  slug: line(200).transform((slug) => slug.trim()),
  language: z.string().regex(LANGUAGE).nullable(),
  document: z.unknown(),
  sectionIds: ids,
  tagIds: ids,
  authorIds: ids,
  leadPictureId: id.nullable(),
  visibility: z.enum(['public', 'private', 'password']),
  met: z
    .array(
      z.object({
        kind: z.enum(['both-changed', 'they-removed', 'we-removed']),
        ...{ blockId: id, oursId: id.nullable(), by: line(LONGEST_NAME) },
      }),
    )
    .max(MOST_MET)
    .exactOptional(),
});

/** Whether `value`, which came from outside, is all that is written of a story. Its document as `checkDocument` says. */
export function checkDraft(
  value: unknown,
  needs: { readonly newId: () => string; readonly standing: Standing },
): CheckedDraft {
  const read = schema.safeParse(value);
  if (!read.success) {
    const path = read.error.issues[0]?.path.map(String).join('.') ?? '';
    return { refused: { path, reason: 'not-understood' } };
  }
  const { document: sent, ...rest } = read.data;
  const checked = checkDocument(sent, needs);
  if ('refused' in checked) {
    const { path, reason } = checked.refused;
    return { refused: { path: path === '' ? 'document' : `document.${path}`, reason } };
  }
  return { text: { ...rest, document: checked.document }, mended: checked.mended };
}
