import { expect, it } from 'vitest';
import { describeNewsroom } from '../a-newsroom.ts';
import { ASKED } from '../asked.ts';

/** A number that no engine counts to, one that is none, a day that there is not, half a letter, a cut one, a code in a code. */
const ODD = ['9'.repeat(25), '-1', '2026-99-99', '%ED%A0%80', 'caf%C3', '%', '%2Fa%2500b'];

describeNewsroom('An odd address', (room) => {
  it('is answered like any other', async () => {
    const wrong: string[] = [];
    const [reader, owner] = [room().person(), await room().staff('owner')];
    for (const { method, path } of room().newsroom.routes) {
      if (method !== 'GET' || path === '/readyz') continue;
      for (const odd of ODD) {
        const query = ASKED.map((name) => `${name}=${odd}`).join('&');
        const at = (place: string) => path.replace(/:\w+/g, place).replace('*', place);
        for (const address of [`${at('x')}?${query}`, at(odd)]) {
          const { status } = await room().visit(address, { as: path.startsWith('/desk') ? owner : reader });
          if (status >= 500) wrong.push(`${at('x')} with ${odd} answered ${status}`);
        }
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
  }, 120_000);
});
