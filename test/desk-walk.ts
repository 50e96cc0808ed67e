import type { Person, Room, Seen } from './a-newsroom.ts';
import { readPage } from './desk-forms.ts';

const ANY_ID = /[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/)\d+(?=\/|$)/g;

/** What pages of one kind have in common: their address without ids and values. */
export function kindOfPath(path: string): string {
  return path.replaceAll(ANY_ID, ':id').replace(/=[^&]*/g, '');
}

/**
 * Follows every link of the desk from its first page, as this person, and looks at `each` pages of every kind: what is
 * listed a hundred times has one page.
 */
export async function walkDesk(
  room: Room,
  as: Person,
  each: number,
  look: (path: string, seen: Seen) => void,
): Promise<void> {
  const kinds = new Map<string, number>();
  const waiting = ['/desk'];
  const known = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOfPath(path);
    const before = kinds.get(kind) ?? 0;
    if (before >= each) continue;
    kinds.set(kind, before + 1);
    const seen = await room.visit(path, { as });
    if (!seen.header('content-type')?.startsWith('text/html')) continue;
    look(path, seen);
    for (const link of readPage(seen.text, path).links) {
      const { pathname, search, host } = new URL(link, new URL(path, 'http://here.example'));
      const to = pathname + search;
      if (host !== 'here.example' || !pathname.startsWith('/desk') || known.has(to)) continue;
      known.add(to);
      waiting.push(to);
    }
  }
}
