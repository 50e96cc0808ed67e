import { SaxesParser } from 'saxes';
import { beforeAll, expect, it } from 'vitest';
import { DAY, HOUR } from '#platform/clock';
import { describeNewsroom } from '../../../test/a-newsroom.ts';

const ODD = 'Fish & <b>chips</b> "today" ]]> \u0001';

/** An element of an XML document with what stands in it; throws on what is no XML. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function xmlOf(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (words) => {
    const element = open.at(-1);
    if (element) element.text += words;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  const [document] = root.children;
  if (!document) throw new Error('The document is empty.');
  return document;
}

const all = (element: Element, name: string) => element.children.filter((child) => child.name === name);
const one = (element: Element, name: string) => all(element, name)[0];
const textsOf = (element: Element, name: string) => all(element, name).map(({ text }) => text);

describeNewsroom('The feeds of the whole site', (room) => {
  const xml = async (path: string) => {
    const seen = await room().visit(path);
    expect(seen.status, path).toBe(200);
    return xmlOf(seen.text);
  };
  const json = async () =>
    (await room().visit('/feed.json')).json() as { items: readonly Record<string, unknown>[] };
  let older: { id: string; href: string };
  let newer: { id: string; href: string };

  it('are whole while there is nothing to tell', async () => {
    expect(all(await xml('/feed.atom'), 'entry')).toEqual([]);
    expect(one(await xml('/feed.atom'), 'updated')?.text).toBe('1970-01-01T00:00:00.000Z');
    expect((await json()).items).toEqual([]);
    expect((await xml('/news-sitemap.xml')).children).toEqual([]);
  });

  beforeAll(async () => {
    const { stories } = room().newsroom;
    await room().database.write(async (writer) => {
      await stories.keepSection(writer, { id: 'harbour', slug: 'harbour', name: 'Harbour', parentId: null });
      await stories.keepAuthor(writer, { id: 'ada', slug: 'ada', name: 'Ada & Co', about: '' });
    });
  });

  it('tell the same stories under the same ids, however they are written', async () => {
    const now = room().clock.now().getTime();
    const before = (milliseconds: number) => new Date(now - milliseconds).toISOString();
    older = await room().publish({
      title: 'Older',
      firstPublishedAt: before(3 * DAY),
      changedAt: before(HOUR),
    });
    newer = await room().publish({
      ...{ title: ODD, standfirst: ODD, language: 'zh-Hant', firstPublishedAt: before(2 * HOUR) },
      ...{ sectionIds: ['harbour'], authorIds: ['ada'] },
    });
    const ids = [`urn:uuid:${newer.id}`, `urn:uuid:${older.id}`];
    const [channel] = (await xml('/feed')).children;
    expect(all(channel as Element, 'item').flatMap((item) => textsOf(item, 'guid'))).toEqual(ids);
    expect(all(await xml('/feed.atom'), 'entry').flatMap((entry) => textsOf(entry, 'id'))).toEqual(ids);
    expect((await json()).items.map(({ id }) => id)).toEqual(ids);
  });

  it('say the type that readers of feeds know them by', async () => {
    for (const [path, type] of [
      ['/feed', 'application/rss+xml; charset=utf-8'],
      ['/feed.atom', 'application/atom+xml; charset=utf-8'],
      ['/feed.json', 'application/feed+json; charset=utf-8'],
    ] as const) {
      expect((await room().visit(path)).header('content-type'), path).toBe(type);
    }
  });

  it('say in Atom when something last changed, and who wrote what where', async () => {
    const feed = await xml('/feed.atom');
    const [first, second] = all(feed, 'entry');
    if (!first || !second) throw new Error('Two stories are published.');
    expect(one(second, 'updated')?.text).toBe('2026-03-10T07:00:00.000Z');
    expect(one(feed, 'updated')?.text).toBe('2026-03-10T07:00:00.000Z');
    expect(one(first, 'updated')?.text).toBe(one(first, 'published')?.text);
    expect(first.attributes['xml:lang']).toBe('zh-Hant');
    expect(all(first, 'author').flatMap((author) => textsOf(author, 'name'))).toEqual(['Ada & Co']);
    expect(one(first, 'category')?.attributes).toEqual({ term: 'Harbour' });
    expect(one(first, 'link')?.attributes['href']).toMatch(/^http:\/\/localhost:\d+\/2026\//);
  });

  it('carry words with signs of XML as words, and none that XML forbids', async () => {
    const clean = ODD.replace('\u0001', '');
    const [first] = all(await xml('/feed.atom'), 'entry');
    expect(textsOf(first as Element, 'title')).toEqual([clean]);
    expect(textsOf(first as Element, 'summary')).toEqual([clean]);
    expect((await json()).items[0]).toMatchObject({ title: ODD, content_text: ODD });
  });

  it('tell as news what came out in the last two days, in the languages that a sitemap of news knows', async () => {
    const news = async () => all(await xml('/news-sitemap.xml'), 'url');
    const [only, ...others] = await news();
    expect(others).toEqual([]);
    expect(one(only as Element, 'loc')?.text.endsWith(newer.href)).toBe(true);
    const facts = one(only as Element, 'news:news') as Element;
    const publication = one(facts, 'news:publication') as Element;
    expect(textsOf(publication, 'news:language')).toEqual(['zh-tw']);
    expect(textsOf(facts, 'news:publication_date')).toEqual(['2026-03-10T06:00:00.000Z']);
    room().clock.advance(2 * DAY - 3 * HOUR);
    expect(await news()).toHaveLength(1);
    room().clock.advance(HOUR + 1);
    expect(await news()).toEqual([]);
  });

  it('leave out what is no longer there at once', async () => {
    await room().publish({ id: newer.id, status: 'withdrawn', title: ODD });
    for (const path of ['/feed', '/feed.atom', '/feed.json']) {
      expect((await room().visit(path)).text, path).not.toContain(newer.id);
    }
  });
});
