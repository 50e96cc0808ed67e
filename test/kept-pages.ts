import type { Room } from './a-newsroom.ts';

/**
 * Looks at pages, so that they are kept. `otherwiseAnew` then tells which of them a process draws otherwise that has kept
 * nothing: a deed in between changed what they show, and did not say so.
 */
export async function keptPages(room: Room, paths: readonly string[]) {
  for (const path of paths) await room.visit(path);
  return {
    async otherwiseAnew(): Promise<readonly string[]> {
      const anew = await room.anew();
      const otherwise: string[] = [];
      for (const path of paths) {
        const [kept, drawn] = [await room.visit(path), await anew.visit(path)];
        if (kept.text !== drawn.text || kept.status !== drawn.status) otherwise.push(path);
      }
      await anew.close();
      return otherwise;
    },
  };
}
