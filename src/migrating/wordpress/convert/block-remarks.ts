import { remarkOf, type TreeNode } from './tree.ts';

/** A mark of the block editor: `<!-- wp:image {"id":12} -->`. */
export interface BlockRemark {
  readonly kind: 'opens' | 'closes' | 'whole';
  /** With its namespace: `core/image`. */
  readonly name: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const NAME = /^wp:((?:[a-z][a-z0-9_-]*\/)?[a-z][a-z0-9_-]*)(?=\s|$|\{|\/)/;

/** Whether a text was written in the block editor. */
export function isBlockText(html: string): boolean {
  return html.includes('<!-- wp:');
}

export function blockRemark(remark: string): BlockRemark | undefined {
  const said = remark.trim();
  const closes = said.startsWith('/');
  const name = NAME.exec(closes ? said.slice(1) : said)?.[1];
  if (name === undefined) return undefined;
  return {
    kind: closes ? 'closes' : said.endsWith('/') ? 'whole' : 'opens',
    name: name.includes('/') ? name : `core/${name}`,
    facts: closes ? {} : factsIn(said),
  };
}

function factsIn(said: string): Readonly<Record<string, unknown>> {
  const from = said.indexOf('{');
  const to = said.lastIndexOf('}');
  if (from === -1 || to < from) return {};
  try {
    const facts: unknown = JSON.parse(said.slice(from, to + 1));
    return typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** For each opening mark among siblings the place of its closing one. One pass, however many never close. */
export function closingPlaces(nodes: readonly TreeNode[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const open: { name: string; at: number }[] = [];
  const openNames = new Map<string, number>();
  for (const [at, node] of nodes.entries()) {
    const said = remarkOf(node);
    const block = said === undefined ? undefined : blockRemark(said);
    if (block?.kind === 'opens') {
      open.push({ name: block.name, at });
      openNames.set(block.name, (openNames.get(block.name) ?? 0) + 1);
    }
    if (block?.kind !== 'closes' || !openNames.get(block.name)) continue;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      openNames.set(last.name, (openNames.get(last.name) ?? 1) - 1);
      if (last.name !== block.name) continue;
      places.set(last.at, at);
      break;
    }
  }
  return places;
}
