import type { Reader, Writer } from '#platform/database';
import type { StoryDocument } from '../../document/words.ts';
import { findDocument } from '../../store/index.ts';
import { carry } from '../rules/carry.ts';
import { type Piece, piecesOf } from '../rules/pieces.ts';
import { withMarks } from '../rules/with-marks.ts';
import { findToCarry, lockRevisions, savePassage } from '../store.ts';
import type { Passage, PassageFate, PassagePlace } from '../words.ts';

/** A text on its way to become a story's next revision. */
export interface TextToCarry {
  readonly storyId: string;
  /** False for a story that is not there yet, and so has no passages. */
  readonly known: boolean;
  readonly document: StoryDocument;
  /** `lost`: the text was restored or merged, and did not bring along the marks that stood in the last one. */
  readonly marks: 'travelled' | 'lost';
}

export interface CarriedText {
  /** The text with marks exactly where its passages stand. */
  readonly document: StoryDocument;
  /** Writes what became of the passages, once the revision is there. `at`: ISO 8601 UTC. */
  keep(revision: { readonly id: string; readonly at: string }): Promise<void>;
}

/**
 * Carries a story's passages into a new text: part of each transaction that makes a revision. New marks become
 * passages; what cannot be placed for sure is said to be changed or gone, and keeps its words.
 */
export async function carryPassages(writer: Writer, text: TextToCarry): Promise<CarriedText> {
  const { document, storyId } = text;
  const pieces = piecesOf(document);
  if (pieces.size === 0 && !text.known) return { document, keep: async () => {} };
  if (text.known) await lockRevisions(writer, storyId);
  const found = await findToCarry(writer, storyId, [...pieces.keys()]);
  if (pieces.size === 0 && found.length === 0) return { document, keep: async () => {} };
  const known = found.filter((passage) => passage.storyId === storyId);
  const taken = new Set(found.map(({ id }) => id));
  const fresh = [...pieces].flatMap(([id, its]) => (taken.has(id) ? [] : freshPassage(id, its)));
  const carried = await fatesOf(writer, known, text);
  const places = new Map<string, PassagePlace>(fresh.map(({ id, place }) => [id, place]));
  for (const { passage, fate } of carried) if (fate.state !== 'gone') places.set(passage.id, fate.place);
  return {
    document: withMarks(document, places),
    async keep(revision) {
      const common = { storyId, revisionId: revision.id, wordsNow: null, changedAt: null };
      for (const one of fresh) await savePassage(writer, { ...common, ...one, state: 'placed' });
      for (const { passage, fate } of carried) {
        const now = after(passage, fate, revision);
        if (JSON.stringify(now) !== JSON.stringify(passage)) await savePassage(writer, now);
      }
    },
  };
}

/** A mark that was not there before makes its first piece a passage. Blanks alone are none. */
function freshPassage(id: string, pieces: readonly Piece[]) {
  const first = pieces.find(({ blockId, text }) => blockId !== null && text.trim() !== '');
  if (!first || first.blockId === null) return [];
  const place = { blockId: first.blockId, start: first.start, end: first.end };
  return [{ id, words: first.text, place }];
}

async function fatesOf(
  reader: Reader,
  passages: readonly Passage[],
  text: TextToCarry,
): Promise<readonly { passage: Passage; fate: PassageFate }[]> {
  const revisions = new Map<string, StoryDocument>();
  const fates: { passage: Passage; fate: PassageFate }[] = [];
  for (const passage of passages) {
    const { revisionId } = passage;
    const before =
      text.marks === 'lost' ? (revisions.get(revisionId) ?? (await findDocument(reader, revisionId))) : null;
    if (before) revisions.set(revisionId, before);
    fates.push({ passage, fate: carry(passage, text.document, before) });
  }
  return fates;
}

function after(
  passage: Passage,
  fate: PassageFate,
  revision: { readonly id: string; readonly at: string },
): Passage {
  const wordsNow = fate.state === 'changed' ? fate.wordsNow : null;
  const isSame = fate.state === passage.state && wordsNow === passage.wordsNow;
  const stands = fate.state === 'gone' ? {} : { place: fate.place, revisionId: revision.id };
  return {
    ...{ ...passage, ...stands },
    ...{ state: fate.state, wordsNow, changedAt: isSame ? passage.changedAt : revision.at },
  };
}
