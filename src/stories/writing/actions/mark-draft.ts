import type { StaffMember } from '#people';
import type { Writer } from '#platform/database';
import { Refusal } from '#platform/http';
import type { StoryDocument } from '../../document/words.ts';
import type { FoundWords } from '../../passages/rules/find-words.ts';
import { markWords } from '../../passages/rules/mark-words.ts';
import type { Anchor } from '../../passages/rules/pieces.ts';
import { sayWriting } from '../messages.ts';
import { findPlace, LONGEST_WORDS } from '../rules/find-place.ts';
import { updateDraft } from '../store/index.ts';
import type { Draft } from '../words.ts';

/** Where somebody's quoted words stand. Throws a `Refusal` at the field `words` where they name no place. */
export function demandPlace(document: StoryDocument, words: string): FoundWords {
  const place = findPlace(document, words);
  if (typeof place === 'string') throw noPlace(place);
  return place;
}

/** Words that an editor has chosen and marks itself. Throws a `Refusal` where it sent none. */
export function demandWords(words: string): string {
  if (words.trim() === '') throw noPlace('words-missing');
  if (words.length > LONGEST_WORDS) throw noPlace('words-too-long');
  return words;
}

/** Marks words of what is being written: a new version of it, so that whoever writes elsewhere gets the mark as well. */
export async function markDraft(
  writer: Writer,
  draft: Draft,
  mark: {
    readonly id: string;
    readonly place: FoundWords;
    readonly anchor: Anchor;
    readonly by: StaffMember;
  },
): Promise<void> {
  const { id, place, anchor, by } = mark;
  const document = markWords(draft.document, { id, place, words: place.words }, anchor);
  if (document === null) throw noPlace('words-not-markable');
  await updateDraft(writer, { ...draft, document, version: draft.version + 1, savedBy: by.id });
}

function noPlace(
  code: 'words-missing' | 'words-too-long' | 'words-not-found' | 'words-twice' | 'words-not-markable',
): Refusal {
  return new Refusal(code, { field: 'words', says: sayWriting(code) });
}
