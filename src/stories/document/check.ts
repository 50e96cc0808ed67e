import type { z } from 'zod';
import { mendDocument } from './check-mend.ts';
import { documentSchema } from './check-schema.ts';
import { plainCopy } from './check-size.ts';
import type { CheckedDocument, Standing } from './check-words.ts';
import { blocksOf } from './text.ts';
import type { StoryDocument } from './words.ts';

/**
 * Whether `value`, which came from outside, is a story's document. Its kinds, attributes and measures must be known;
 * ids that are missing, malformed or double get new ones, and links that no browser should follow leave their words.
 * `standing`: the HTML and addresses that earlier texts of the story hold, which an import may have brought.
 */
export function checkDocument(
  value: unknown,
  { newId, standing }: { readonly newId: () => string; readonly standing: Standing },
): CheckedDocument {
  const copied = plainCopy(value);
  if ('refused' in copied) return { refused: { path: '', reason: copied.refused } };
  const read = documentSchema.safeParse(copied.value);
  if (!read.success) return { refused: { path: pathOf(read.error), reason: 'not-understood' } };
  return mendDocument(read.data, { newId, standing });
}

/** Of several problems the one that lies deepest: in a union of kinds it is the one of the kind that was meant. */
function pathOf({ issues }: z.ZodError): string {
  const paths = issues.map(({ path }) => path.map(String));
  const deepest = paths.reduce((one, other) => (other.length > one.length ? other : one), []);
  return deepest.join('.');
}

/** What these texts hold that nobody may newly bring. */
export function standingIn(documents: readonly StoryDocument[]): Standing {
  const islands = new Set<string>();
  const addresses = new Set<string>();
  for (const block of documents.flatMap(({ content }) => blocksOf(content))) {
    if (block.type === 'island') islands.add(block.attrs.html);
    if (block.type === 'embed' || block.type === 'recording') addresses.add(block.attrs.url);
  }
  return { islands, addresses };
}
