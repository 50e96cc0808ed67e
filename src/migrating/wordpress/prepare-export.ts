import { createReadStream } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { openScratch } from '#platform/database';
import { BrokenExport } from './broken-export.ts';
import { picturesOf } from './brought-media.ts';
import { linkRewriter } from './links.ts';
import type { Noticed } from './notice-item.ts';
import { type PreparedComments, prepareComments } from './prepare-comments.ts';
import { type Known, type PreparedStory, prepareItem } from './prepare-item.ts';
import { readWxr } from './read-wxr.ts';
import { readShelves, type Shelves } from './shelves.ts';
import type { WxrItem } from './words.ts';

/** One item of the export: what it becomes here, or why it is not taken. */
export type PreparedItem =
  | { readonly story: PreparedStory; readonly comments: PreparedComments }
  | {
      readonly skipped: string;
      readonly type: string;
      readonly comments: number;
      /** What people should look at. */
      readonly noticed?: readonly Noticed[];
    }
  /** Its number stands before it in the file. */
  | { readonly again: true; readonly comments: number };

/** Where a file cannot be read further, and why. */
export interface Break {
  readonly line: number;
  readonly reason: string;
}

/** So many items are converted, and then written, at once. */
const AT_ONCE = 25;

/**
 * Reads an export a second time and converts its items, some at a time. Ends with where the file breaks, if it
 * does: all given out before was whole. It asks no database and says nothing to anybody, so it may be done in a
 * thread of its own; where it is not, others have their turn between two items.
 */
export async function* prepareExport(
  file: string,
  known: Known,
): AsyncGenerator<readonly PreparedItem[], Break | null, undefined> {
  const scratch = openScratch(known.scratch);
  const prepare = preparing(known, readShelves(scratch));
  let waiting: PreparedItem[] = [];
  try {
    for await (const entry of readWxr(createReadStream(file))) {
      if (entry.kind !== 'item') continue;
      await nextTurn();
      waiting.push(prepare(entry));
      if (waiting.length < AT_ONCE) continue;
      yield waiting;
      waiting = [];
    }
  } catch (failure) {
    if (!(failure instanceof BrokenExport)) throw failure;
    if (waiting.length > 0) yield waiting;
    return { line: failure.line, reason: failure.reason };
  } finally {
    scratch.close();
  }
  if (waiting.length > 0) yield waiting;
  return null;
}

function preparing(known: Known, shelves: Shelves): (item: WxrItem) => PreparedItem {
  const pictures = picturesOf(shelves);
  const link = linkRewriter({ ...known, pictures, shelves });
  const here = { ...known, shelves, pictures };
  let items = 0;
  return (item) => {
    items += 1;
    if (item.id === 0) return withoutNumber(item);
    // Numbers are unique on a site; a file put together by hand may say one twice. The first is taken.
    if (shelves.isAgain(items)) return { again: true, comments: item.comments.length };
    try {
      const story = prepareItem(item, here);
      if ('skipped' in story) return { ...story, type: item.type, comments: item.comments.length };
      return { story, comments: prepareComments(item, { ...here, passages: story.passages, link }) };
    } catch (failure) {
      return unreadable(item, failure);
    }
  };
}

/** One item that cannot be converted is left out, with the reason; the others come all the same. */
function unreadable({ type, link, line, comments }: WxrItem, failure: unknown): PreparedItem {
  const reason = failure instanceof Error ? failure.message : String(failure);
  const noticed = [{ kind: 'could-not-be-written', what: `${link} (line ${line}): ${reason}` }];
  return { skipped: 'it could not be converted', type, comments: comments.length, noticed };
}

/** It could not be found again, and each run would bring it once more. */
function withoutNumber({ type, comments }: WxrItem): PreparedItem {
  // An attachment is counted among the pictures where it has a number.
  return { skipped: 'it has no number', type: type === 'attachment' ? '' : type, comments: comments.length };
}
