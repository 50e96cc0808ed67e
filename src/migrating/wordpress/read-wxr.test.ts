import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BrokenExport } from './broken-export.ts';
import { readWxr } from './read-wxr.ts';
import type { WxrEntry, WxrItem, WxrLimits } from './words.ts';

const PAPER = readFileSync(new URL('./fixtures/harbour-post.wxr.xml', import.meta.url), 'utf8');

async function* pieces(source: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof source === 'string' ? Buffer.from(source, 'utf8') : source;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

interface Outcome {
  readonly entries: readonly WxrEntry[];
  readonly broken?: BrokenExport;
}

async function read(source: string | Uint8Array, options: { size?: number } & Partial<WxrLimits> = {}) {
  const entries: WxrEntry[] = [];
  const { size, ...limits } = options;
  try {
    for await (const entry of readWxr(pieces(source, size), limits)) entries.push(entry);
  } catch (error) {
    if (error instanceof BrokenExport) return { entries, broken: error } satisfies Outcome as Outcome;
    throw error;
  }
  return { entries } as Outcome;
}

const itemsOf = (outcome: Outcome) =>
  outcome.entries.filter((entry): entry is WxrItem => entry.kind === 'item');
const lineOf = (text: string, mark: string) => text.slice(0, text.indexOf(mark)).split('\n').length;
const channel = (inside: string) =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>\n${inside}</channel></rss>`;

describe('reading an export', () => {
  it('gives site, authors, terms and items in the order of the file', async () => {
    const { entries, broken } = await read(PAPER);
    expect(broken).toBeUndefined();
    expect(entries.map((entry) => entry.kind)).toEqual([
      'site',
      'author',
      'category',
      'category',
      'tag',
      'term',
      'item',
      'item',
      'end',
    ]);
    expect(entries[0]).toMatchObject({
      title: 'The Harbour Post',
      siteUrl: 'https://harbour.example',
      blogUrl: 'https://harbour.example/paper',
      language: 'en-GB',
      wxrVersion: '1.2',
    });
    expect(entries[2]).toMatchObject({ slug: 'ferries', parentSlug: 'transport', name: 'Ferries & boats' });
    expect(entries[5]).toMatchObject({ taxonomy: 'nav_menu', meta: [{ key: 'colour', value: 'blue' }] });
  });

  it('reads an item with its terms, its meta and its comments', async () => {
    const [story, attachment] = itemsOf(await read(PAPER));
    expect(story).toMatchObject({
      id: 11,
      type: 'post',
      sticky: true,
      dateGmt: '2024-04-30 18:00:00',
      modifiedGmt: '2024-05-01 06:00:00',
      terms: [
        { domain: 'category', slug: 'ferries', name: 'Ferries & boats' },
        { domain: 'post_tag', slug: 'night-boat', name: 'Night boat' },
      ],
      meta: [{ key: '_thumbnail_id', value: '12' }],
    });
    expect(story?.comments.map((comment) => [comment.id, comment.parentId, comment.type])).toEqual([
      [32, 31, 'comment'],
      [31, 0, 'wpdiscuz_sticky'],
    ]);
    expect(story?.comments[1]?.authorUrl).toBe('https://marta.example/?a=1&b=2');
    expect(story?.comments[0]?.line).toBe(lineOf(PAPER, '<wp:comment>'));
    expect(attachment?.attachmentUrl).toMatch(/boat\.jpg$/);
  });

  it.each(['1.0', '1.1', '1.2'])('knows the namespaces of WXR %s', async (version) => {
    const file = PAPER.replaceAll('export/1.2/', `export/${version}/`).replace(
      '1.2</wp:wxr',
      `${version}</wp:wxr`,
    );
    const outcome = await read(file);
    expect(outcome.broken).toBeUndefined();
    expect(itemsOf(outcome)[0]?.excerpt).toBe('Tickets from Friday.');
  });

  it('goes by the namespace, not by its prefix', async () => {
    const file = PAPER.replaceAll('<wp:', '<w:').replaceAll('</wp:', '</w:').replace('xmlns:wp', 'xmlns:w');
    expect(itemsOf(await read(file))[0]?.id).toBe(11);
  });

  it('reads the same wherever the bytes are cut', async () => {
    const whole = await read(PAPER, { size: PAPER.length * 2 });
    for (const size of [1, 7, 4096]) expect(await read(PAPER, { size })).toEqual(whole);
  });

  it('leaves out control characters, counts them, and passes over blank lines at the start', async () => {
    const file = `\n\n${PAPER.replace('At last!', 'At\u0008 last\u000b!')}`;
    const outcome = await read(file);
    expect(itemsOf(outcome)[0]?.comments[1]?.content).toBe('At last!');
    expect(outcome.entries.at(-1)).toMatchObject({ kind: 'end', strippedCharacters: 2 });
    expect(itemsOf(outcome)[0]?.line).toBe(lineOf(file, '<item>'));
  });

  it('takes ampersands that WordPress left bare for what they are, wherever the bytes are cut', async () => {
    const said = 'https://a.example/?a=1&b=2&copy=3&amp;d=4&#38;e=&<![CDATA[&f &amp; <!-- ]]>&';
    const item = `<item><!-- & --><title>${said}</title></item>`;
    for (const size of [1, 2, 3, 5, 7, 64, 1000]) {
      const outcome = await read(channel(item), { size });
      expect(outcome.broken).toBeUndefined();
      expect(itemsOf(outcome)[0]?.title).toBe('https://a.example/?a=1&b=2&copy=3&d=4&e=&&f &amp; <!-- &');
    }
    const cut = `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>a &`;
    expect((await read(cut, { size: 3 })).broken?.reason).toMatch(/cut off/);
  });

  it('honours a declared encoding and a byte order mark', async () => {
    const latin = Buffer.from(PAPER.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"'), 'latin1');
    expect((await read(latin)).entries[1]).toMatchObject({ displayName: 'Inês Prado' });
    const wide = Buffer.from(`\ufeff${PAPER.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect((await read(wide)).entries[1]).toMatchObject({ displayName: 'Inês Prado' });
    expect((await read(`\ufeff${PAPER}`)).broken).toBeUndefined();
  });
});

describe('a broken export', () => {
  it('is told with its line when it is cut off, after what was whole', async () => {
    const cut = PAPER.slice(0, PAPER.indexOf('<wp:attachment_url>'));
    const outcome = await read(cut);
    expect(itemsOf(outcome)).toHaveLength(1);
    expect(outcome.broken?.line).toBe(cut.split('\n').length);
    expect(outcome.broken?.reason).toMatch(/cut off: <item> of line/);
  });

  it('is told with the line of the first byte that is not in its encoding', async () => {
    const at = PAPER.indexOf('At last!');
    const bytes = Buffer.concat([
      Buffer.from(PAPER.slice(0, at)),
      Buffer.from([0xff]),
      Buffer.from(PAPER.slice(at)),
    ]);
    for (const size of [3, 1000, bytes.length]) {
      const { broken } = await read(bytes, { size });
      expect(broken?.line).toBe(lineOf(PAPER, 'At last!'));
      expect(broken?.reason).toMatch(/utf-8/);
    }
  });

  it.each([
    ['nothing', '', /sound XML|names no WXR/],
    ['plain text', 'Dear editor,', /sound XML/],
    ['a web page', '<html><body>Log in</body></html>', /starts with <html>/],
    [
      'an ordinary feed',
      '<rss><channel><title>x</title><item><title>y</title></item></channel></rss>',
      /no WXR/,
    ],
    ['crossed elements', channel('<item><title>x</item>'), /sound XML/],
    ['an unknown encoding', '<?xml version="1.0" encoding="klingon"?><rss/>', /not known: klingon/],
    ['an archive', Buffer.from([0x1f, 0x8b, 8, 0]), /gzip/],
  ])('says what %s is', async (_, source, reason) => {
    expect((await read(source)).broken?.reason).toMatch(reason);
  });

  it('A22: refuses document types and entities: nothing is fetched, nothing grows', async () => {
    const fetched = `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<rss>&x;</rss>`;
    const growing = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel>&b;</channel></rss>`;
    for (const source of [fetched, growing])
      expect((await read(source)).broken?.reason).toMatch(/document type/);
    expect((await read(channel('<title>&b;</title>'))).broken?.reason).toMatch(/entity/);
    expect((await read(channel('<title>&b;</title>'))).broken?.line).toBe(2);
  });

  it('A22: refuses an entry over the limit before it is whole', async () => {
    async function* endless() {
      yield Buffer.from(channel('<item><title><![CDATA[').split('</channel>')[0] ?? '');
      for (;;) yield Buffer.alloc(10_000, 'x');
    }
    const reading = readWxr(endless(), { entryCharacters: 500_000 });
    const all = async () => {
      for await (const entry of reading) expect(entry.kind).not.toBe('item');
    };
    await expect(all()).rejects.toThrow(/longer than 500000 characters/);
  });

  it('refuses elements that hold too many others or stand too deep', async () => {
    expect(
      (await read(channel(`<item>${'<a/>'.repeat(50)}</item>`), { children: 40 })).broken?.reason,
    ).toMatch(/more than 40/);
    expect((await read(channel(`<item>${'<a>'.repeat(5000)}`))).broken?.reason).toMatch(/16 deep/);
  });
});
