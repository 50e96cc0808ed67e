/** What a thread is known by before it is put in order. */
export interface Loose {
  readonly id: string;
  readonly parentId: string | null;
  readonly createdAt: string;
}

export interface Place {
  readonly id: string;
  readonly parentId: string | null;
  readonly rootId: string;
  readonly arrival: number;
  readonly depth: number;
}

/** A place, and the moment from which on it can have stood there: never before its parent. */
interface Settled extends Omit<Place, 'arrival'> {
  readonly since: string;
}

/**
 * Gives every comment of a story its place: its root, its depth, and its order of arrival under the root, in
 * which a parent always comes before its replies, whatever the times say. A comment whose parent is missing,
 * or that answers itself around a ring, begins a thread of its own.
 */
export function rethreaded(comments: readonly Loose[]): readonly Place[] {
  const oldestFirst = comments.toSorted(byAge);
  const known = new Set(comments.map((one) => one.id));
  const beginnings: Loose[] = [];
  const answers = new Map<string, Loose[]>();
  for (const comment of oldestFirst) {
    if (comment.parentId === null || !known.has(comment.parentId)) beginnings.push(comment);
    else grouped(answers, comment.parentId).push(comment);
  }
  const taken = new Set<string>();
  // What the beginnings do not reach are rings: the oldest of each begins a thread.
  return [...beginnings, ...oldestFirst].flatMap((root) =>
    taken.has(root.id) ? [] : inOrderOfArrival(threadFrom(root, answers, taken)),
  );
}

/** Walks down from the root without recursion: a thread may be ten thousand answers deep. */
function threadFrom(
  root: Loose,
  answers: ReadonlyMap<string, readonly Loose[]>,
  taken: Set<string>,
): Settled[] {
  const thread: Settled[] = [
    { id: root.id, parentId: null, rootId: root.id, depth: 0, since: root.createdAt },
  ];
  taken.add(root.id);
  for (const parent of thread) {
    for (const answer of answers.get(parent.id) ?? []) {
      if (taken.has(answer.id)) continue;
      taken.add(answer.id);
      const since = laterOf(answer.createdAt, parent.since);
      thread.push({ id: answer.id, parentId: parent.id, rootId: root.id, depth: parent.depth + 1, since });
    }
  }
  return thread;
}

function inOrderOfArrival(thread: readonly Settled[]): Place[] {
  return thread
    .toSorted(
      (one, other) => compare(one.since, other.since) || one.depth - other.depth || byNumber(one, other),
    )
    .map(({ since: _, ...place }, arrival) => ({ ...place, arrival }));
}

function grouped(answers: Map<string, Loose[]>, parentId: string): Loose[] {
  const group = answers.get(parentId) ?? [];
  answers.set(parentId, group);
  return group;
}

function laterOf(one: string, other: string): string {
  return compare(one, other) > 0 ? one : other;
}

function byAge(one: Loose, other: Loose): number {
  return compare(one.createdAt, other.createdAt) || byNumber(one, other);
}

/** Numbers of an earlier system in their order, and ids that sort by the time of their making in theirs. */
function byNumber(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id.length - other.id.length || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
