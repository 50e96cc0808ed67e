import type { Database } from '#platform/database';
import type { StoriesForFeatures } from '#stories';
import { quotedFrom } from './rules/quoted.ts';
import type { QuotedPassage } from './words.ts';

/** What became of the passage that a comment or a form speaks about, of a story that everybody may see. */
export async function findQuoted(
  passageId: string | null,
  { database, stories }: { readonly database: Database; readonly stories: () => StoriesForFeatures },
): Promise<QuotedPassage | undefined> {
  if (passageId === null) return undefined;
  const passage = await stories().passages.find(database, { kind: 'public' }, passageId);
  const quoted = passage ? quotedFrom(passage) : undefined;
  return quoted?.state === 'unmarked' ? undefined : quoted;
}
