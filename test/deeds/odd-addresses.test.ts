import { expect, it } from 'vitest';
import { describeNewsroom } from '../a-newsroom.ts';
import { ASKED } from '../asked.ts';
import { shareOn } from '../cells.ts';

/** A number that no engine counts to, one that is none, a day that there is not, half a letter, a cut one, a code in a code. */
const ODD = ['9'.repeat(25), '-1', '2026-99-99', '%ED%A0%80', 'caf%C3', '%', '%2Fa%2500b'];

describeNewsroom('An odd address', (room) => {
  it('is answered like any other', async () => {
    const wrong: string[] = [];
    const [reader, owner] = [room().person(), await room().staff('owner')];
    const paths = room().newsroom.routes.flatMap(({ method, path }) => (method === 'GET' ? [path] : []));
    for (const address of shareOn(room().engine, [...oddAddresses(paths)])) {
      const as = address.startsWith('/desk') ? owner : reader;
      const { status } = await room().visit(address, { as });
      if (status >= 500) wrong.push(`${address} answered ${status}`);
    }
    expect([...new Set(wrong)]).toEqual([]);
  }, 120_000);
});

/** What programs ask for that look for holes: with two slashes, which begin the address of another host. */
const SCANNED = [
  '/%2f%2fx/feed/atom',
  '/index.php//x',
  '/index.php/%2fx',
  '/x//feed/rss2',
  '/%5c%5cx/feed/rdf',
];

/** Each route with each odd thing in the place of what it names, and of what it is asked. */
function* oddAddresses(paths: readonly string[]): Generator<string> {
  yield* SCANNED.flatMap((one) => [one, one]); // one for each of those who share the work
  for (const path of paths.filter((one) => one !== '/readyz')) {
    const at = (place: string) => path.replace(/:\w+/g, place).replace('*', place);
    for (const odd of ODD) {
      yield `${at('x')}?${ASKED.map((name) => `${name}=${odd}`).join('&')}`;
      if (at(odd) !== path) yield at(odd);
    }
  }
}
