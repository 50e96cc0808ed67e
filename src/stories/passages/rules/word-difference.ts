import { segmentsOf } from '#platform/text';
import type { WordChange } from '../words.ts';

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Pairs of words that are compared: a passage of 1,000 words against another. Longer ones differ as a whole. */
const MOST_PAIRS = 1_000_000;

/**
 * What was taken out of a text and what was put in, word by word in any script: for people to read. `kept` and
 * `removed` together are the text before, `kept` and `added` the text after.
 */
export function wordDifference(before: string, after: string): readonly WordChange[] {
  const one = wordsOf(before);
  const other = wordsOf(after);
  let begin = 0;
  while (begin < one.length && begin < other.length && one[begin] === other[begin]) begin += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - begin;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const changes = [
    ...one.slice(0, begin).map((text): WordChange => ({ kind: 'kept', text })),
    ...changesOf(one.slice(begin, one.length - end), other.slice(begin, other.length - end)),
    ...one.slice(one.length - end).map((text): WordChange => ({ kind: 'kept', text })),
  ];
  return inStretches(changes);
}

function wordsOf(text: string): readonly string[] {
  return [...segmentsOf(words, text)].map(({ segment }) => segment);
}

function changesOf(one: readonly string[], other: readonly string[]): readonly WordChange[] {
  const removed = (text: string): WordChange => ({ kind: 'removed', text });
  const added = (text: string): WordChange => ({ kind: 'added', text });
  if (one.length * other.length > MOST_PAIRS) return [...one.map(removed), ...other.map(added)];
  const shared = sharedAfter(one, other);
  const changes: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    const [left, right] = [one[i], other[j]];
    if (left !== undefined && left === right) {
      changes.push({ kind: 'kept', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (shared[i + 1]?.[j] ?? 0) >= (shared[i]?.[j + 1] ?? 0)) {
      changes.push(removed(left));
      i += 1;
    } else {
      changes.push(added(right ?? ''));
      j += 1;
    }
  }
  return changes;
}

/** At `i, j`: how many words the rest after `i` and the rest after `j` have in common, in order. */
function sharedAfter(one: readonly string[], other: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? new Uint16Array();
      row[j] =
        one[i] === other[j]
          ? (table[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/**
 * Words of one kind that follow each other are one stretch. Between two kept stretches, all that was removed
 * stands before all that was added; a mere space between two changes belongs to both.
 */
function inStretches(changes: readonly WordChange[]): readonly WordChange[] {
  const stretches: WordChange[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') stretches.push({ kind: 'removed', text: removed });
    if (added !== '') stretches.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  changes.forEach(({ kind, text }, at) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (/^\s+$/.test(text) && removed !== '' && added !== '' && isChange(changes[at + 1])) {
      removed += text;
      added += text;
    } else {
      flush();
      const last = stretches.at(-1);
      if (last?.kind === 'kept') stretches[stretches.length - 1] = { kind, text: last.text + text };
      else stretches.push({ kind, text });
    }
  });
  flush();
  return stretches;
}

function isChange(change: WordChange | undefined): boolean {
  return change !== undefined && change.kind !== 'kept';
}
