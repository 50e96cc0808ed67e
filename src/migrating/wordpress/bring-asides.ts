import { instantOf } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import { normalisedEmail } from '#platform/text';
import { asidesAmong, saveAside } from '../store/asides.ts';
import { findManyImported, type Imported, saveImported } from '../store/imported.ts';
import type { Became } from './became.ts';
import type { ImportNeeds } from './needs.ts';
import type { PreparedAside } from './prepare-asides.ts';

interface AsidesOfStory {
  readonly asides: readonly PreparedAside[];
  readonly source: string;
}

/** Keeps aside what no reader may see of a story's conversation; what was taken away here does not come back. */
export async function writeAsides(
  writer: Writer,
  of: AsidesOfStory & { readonly storyId: string },
  needs: Pick<ImportNeeds, 'newId' | 'clock'>,
): Promise<readonly Became[]> {
  const known = await knownAsides(writer, of);
  const became = await foreseen(writer, of.asides, known);
  for (const [at, { foreignId, fingerprint, aside }] of of.asides.entries()) {
    if (became[at] !== 'imported' && became[at] !== 'updated') continue;
    const id = known.get(foreignId)?.ownId ?? needs.newId();
    await saveAside(writer, { ...aside, email: normalisedEmail(aside.email), id, storyId: of.storyId });
    await saveImported(writer, {
      ...{ source: of.source, kind: 'aside', foreignId, ownId: id, fingerprint, revisionId: null },
      at: instantOf(needs.clock.now()),
    });
  }
  return became;
}

/** What `writeAsides` would do. */
export async function foreseeAsides(reader: Reader, of: AsidesOfStory): Promise<readonly Became[]> {
  return foreseen(reader, of.asides, await knownAsides(reader, of));
}

async function foreseen(
  reader: Reader,
  asides: readonly PreparedAside[],
  known: ReadonlyMap<string, Imported>,
): Promise<readonly Became[]> {
  const still = await asidesAmong(
    reader,
    [...known.values()].map(({ ownId }) => ownId),
  );
  return asides.map(({ foreignId, fingerprint }) => {
    const before = known.get(foreignId);
    if (before === undefined) return 'imported';
    if (!still.has(before.ownId)) return 'gone';
    return before.fingerprint === fingerprint ? 'unchanged' : 'updated';
  });
}

async function knownAsides(
  reader: Reader,
  { asides, source }: AsidesOfStory,
): Promise<ReadonlyMap<string, Imported>> {
  if (asides.length === 0) return new Map();
  const foreignIds = asides.map(({ foreignId }) => foreignId);
  return findManyImported(reader, { source, kind: 'aside', foreignIds });
}
