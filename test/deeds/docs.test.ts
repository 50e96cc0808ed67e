import { expect, it } from 'vitest';
import { describeNewsroom } from '../a-newsroom.ts';
import { documentation } from '../documentation.ts';

/** An address as pages set it: a path of small letters, without a place to fill. */
const ADDRESS = /^(\/[a-z.-][\w./-]*|\/)$/;

/** Paths of the machine that a page may name as well. */
const OF_THE_MACHINE = /^\/(etc|opt|var|usr|proc|tmp)\b/;

describeNewsroom('Each address that the documentation names', (room) => {
  it('is answered', async () => {
    const named = documentation().flatMap(({ path, code }) =>
      code
        .filter((piece) => ADDRESS.test(piece) && !OF_THE_MACHINE.test(piece))
        .map((address) => ({ path, address })),
    );
    expect(named.length).toBeGreaterThan(2);
    const wrong: unknown[] = [];
    for (const { path, address } of named) {
      const { status } = await room().visit(address);
      if (status === 404) wrong.push(`${path} names ${address}, which is not there`);
    }
    expect(wrong).toEqual([]);
  });
});
