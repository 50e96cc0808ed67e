import type { Block, StoryDocument } from '../../document/words.ts';

/** A block that two people changed, or that one changed and the other took out: both are to be seen. */
export interface Meeting {
  /**
   * `both-changed`: the block of the others stands, ours right after it. `they-removed`, `we-removed`: what the one
   * side took out had been changed by the other, and stands.
   */
  readonly kind: 'both-changed' | 'they-removed' | 'we-removed';
  /** In the result. */
  readonly blockId: string;
  /** In the result: our block, where both stand. */
  readonly oursId: string | null;
}

export interface MergedDocument {
  readonly document: StoryDocument;
  /** In the order of the text. */
  readonly meetings: readonly Meeting[];
}

export interface MetDocuments {
  /** What both began from. */
  readonly base: StoryDocument;
  readonly mine: StoryDocument;
  /** What stands by now. */
  readonly theirs: StoryDocument;
}

/**
 * One document of two that were made from the same one, block by block of the first level. What one side changed,
 * moved, added or took out is so in the result; where both changed a block, both stand. It runs in the browser too.
 */
export function mergeDocuments({ base, mine, theirs }: MetDocuments): MergedDocument {
  const sides = { base: keyed(base), mine: keyed(mine), theirs: keyed(theirs) };
  const kept = new Map<string, Kept>();
  for (const key of new Set([...sides.theirs.keys(), ...sides.mine.keys()])) {
    const fate = fateOf(key, sides);
    if (fate) kept.set(key, fate);
  }
  const order = orderOf(sides, kept);
  const taken = new Set([...kept.values()].map(({ block }) => block.attrs.id));
  const meetings: Meeting[] = [];
  const content = order.flatMap((key): readonly Block[] => {
    const fate = kept.get(key);
    if (!fate) return [];
    const { block, met } = fate;
    if (met === null) return [block];
    const own = met.ours === null ? null : besides(met.ours, taken, sides.mine);
    meetings.push({ kind: met.kind, blockId: block.attrs.id, oursId: own?.block.attrs.id ?? null });
    return own === null || own.stands ? [block] : [block, own.block];
  });
  return { document: { type: 'doc', content }, meetings };
}

type Keyed = ReadonlyMap<string, Block>;

interface Sides {
  readonly base: Keyed;
  readonly mine: Keyed;
  readonly theirs: Keyed;
}

interface Kept {
  readonly block: Block;
  readonly met: { readonly kind: Meeting['kind']; readonly ours: Block | null } | null;
}

/** Blocks by their ids; where an id is there twice, the second one is told apart by its number. */
function keyed({ content }: StoryDocument): Keyed {
  const blocks = new Map<string, Block>();
  for (const block of content) {
    let key = block.attrs.id;
    for (let number = 2; blocks.has(key); number += 1) key = `${block.attrs.id}#${number}`;
    blocks.set(key, block);
  }
  return blocks;
}

/** What becomes of a block; null for one that is taken out. */
function fateOf(key: string, { base, mine, theirs }: Sides): Kept | null {
  const [before, own, other] = [base.get(key), mine.get(key), theirs.get(key)];
  if (own && other) {
    if (same(own, other) || same(own, before)) return { block: other, met: null };
    if (same(other, before)) return { block: own, met: null };
    return { block: other, met: { kind: 'both-changed', ours: own } };
  }
  if (own) return oneSided(own, before, 'they-removed');
  return other ? oneSided(other, before, 'we-removed') : null;
}

/** A block that one side alone has: new, taken out by the other, or changed here and taken out there. */
function oneSided(block: Block, before: Block | undefined, kind: Meeting['kind']): Kept | null {
  if (before === undefined) return { block, met: null };
  return same(block, before) ? null : { block, met: { kind, ours: null } };
}

function same(one: Block, other: Block | undefined): boolean {
  return other !== undefined && JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** The same JSON, whatever order its members came in. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, inOrder(one)]),
  );
}

/**
 * The order of the side that moved something; theirs where both did, or neither. What the other side alone has
 * stands after what it stood after there.
 */
function orderOf({ base, mine, theirs }: Sides, kept: ReadonlyMap<string, Kept>): readonly string[] {
  const moved = (side: Keyed) => {
    const before = [...base.keys()].filter((key) => side.has(key));
    const now = [...side.keys()].filter((key) => base.has(key));
    return now.some((key, at) => key !== before[at]);
  };
  const leads = moved(mine) && !moved(theirs) ? mine : theirs;
  const follows = leads === mine ? theirs : mine;
  const order = [...leads.keys()].filter((key) => kept.has(key));
  const placed = new Set(order);
  let last: string | null = null;
  for (const key of follows.keys()) {
    if (!kept.has(key)) continue;
    if (!placed.has(key)) {
      order.splice(last === null ? 0 : order.indexOf(last) + 1, 0, key);
      placed.add(key);
    }
    last = key;
  }
  return order;
}

/**
 * Our block under an id of its own, which follows from the old one, so that merging once more finds it there.
 * `stands`: our side holds it already.
 */
function besides(
  block: Block,
  taken: Set<string>,
  mine: Keyed,
): { readonly block: Block; readonly stands: boolean } {
  for (let number = 1; ; number += 1) {
    const id = `${block.attrs.id}x${number}`;
    const own = { ...block, attrs: { ...block.attrs, id } } as Block;
    if (same(own, mine.get(id))) return { block: own, stands: true };
    if (taken.has(id)) continue;
    taken.add(id);
    return { block: own, stands: false };
  }
}
