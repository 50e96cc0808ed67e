import { expect, it } from 'vitest';
import { urlFrom } from './url-from.ts';

it('An address is read the same however often addresses are read', () => {
  for (let time = 0; time < 20_000; time += 1) {
    const address = time % 2 ? 'https://example.org/' : 'https://bücher.example/뉴스';
    if (urlFrom(address) === null) throw new Error(`Denied after ${time} times: ${address}`);
  }
  expect(urlFrom('/news', 'https://bay.example')?.href).toBe('https://bay.example/news');
  expect(urlFrom('https://')).toBeNull();
  expect(urlFrom('news')).toBeNull();
});
