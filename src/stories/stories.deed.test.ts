import { expect, it } from 'vitest';
import { describeNewsroom, MORNING } from '../../test/a-newsroom.ts';
import { siteSettings } from './index.ts';
import { hashOfPassword } from './password.ts';

const WORD = 'quixotic';

describeNewsroom('A story', (room) => {
  it('is read by everybody once it is published, at an address that stays', async () => {
    const { id, href } = await room().publish({ slug: 'the-ferry', title: 'The ferry' });
    expect(href).toBe('/2026/03/the-ferry');
    expect((await room().visit(href)).text).toContain('The ferry');
    const again = await room().publish({ id, slug: 'another-slug', title: 'The ferry, later' });
    expect(again.href).toBe(href);
    expect((await room().visit(href)).text).toContain('The ferry, later');
  });

  it('answers at one spelling of its address, and leads there from the others', async () => {
    const { href } = await room().publish({ slug: 'spelling' });
    expect(await room().visit(`${href}/`)).toMatchObject({ status: 301, location: href });
    const plain = await room().visit(href);
    for (const query of ['?fbclid=1', '?sort=sideways', '?page=0', '?comments=none']) {
      expect((await room().visit(href + query)).header('etag'), query).toBe(plain.header('etag'));
    }
    expect(await room().visit(`${href}/comment-page-2/`)).toMatchObject({ status: 301 });
    expect((await room().visit(`${href}/elsewhere`)).status).toBe(404);
  });

  it('keeps the exact path that it had elsewhere, in any script', async () => {
    const { href } = await room().publish({ path: '/2014/05/국빈-방문/', slug: 'visit' });
    expect(decodeURIComponent(href)).toBe('/2014/05/국빈-방문/');
    expect((await room().visit(href)).status).toBe(200);
    expect(await room().visit(href.replace(/\/$/, ''))).toMatchObject({ status: 301, location: href });
  });

  it('never takes an address that the program itself answers', async () => {
    const { href } = await room().publish({ kind: 'page', path: '/desk/', slug: 'desk', title: 'Desk' });
    expect(href).toBe('/desk-page');
  });

  it('redirects from an old path for ever', async () => {
    const { id, href } = await room().publish({});
    await room().database.write((writer) =>
      room().newsroom.stories.keepOldAddress(writer, { path: '/?p=4711' }, id),
    );
    await room().database.write((writer) =>
      room().newsroom.stories.keepOldAddress(writer, { path: '/old/way/' }, id),
    );
    expect(await room().visit('/?p=4711')).toMatchObject({ status: 301, location: href });
    expect(await room().visit('/old/way')).toMatchObject({ status: 301, location: href });
    expect((await room().visit('/?p=4712')).status).toBe(404);
  });

  for (const hidden of ['draft', 'in-review', 'scheduled'] as const) {
    it(`shows nothing of itself while it is ${hidden}`, async () => {
      const title = `${WORD} ${hidden}`;
      const { id } = await room().publish({
        status: hidden,
        title,
        slug: `hidden-${hidden}`,
        firstPublishedAt: null,
        scheduledFor: hidden === 'scheduled' ? '2026-04-01T00:00:00.000Z' : null,
      });
      await room().database.write((writer) =>
        room().newsroom.stories.keepOldAddress(writer, { path: `/?p=${hidden}` }, id),
      );
      for (const path of ['/', '/feed', '/sitemap.xml', `/search?q=${WORD}`, `/2026/03/hidden-${hidden}`]) {
        expect((await room().visit(path)).text).not.toContain(title);
      }
      expect((await room().visit(`/?p=${hidden}`)).status).toBe(404);
    });
  }

  it('is not there for anybody when it is private', async () => {
    const { href } = await room().publish({ visibility: 'private', title: `${WORD} private` });
    expect((await room().visit(href)).status).toBe(404);
    expect((await room().visit('/')).text).not.toContain(`${WORD} private`);
  });

  it('says that it was withdrawn, and nothing else of it', async () => {
    const { href } = await room().publish({ status: 'withdrawn', title: `${WORD} withdrawn` });
    const seen = await room().visit(href);
    expect(seen.status).toBe(410);
    expect(seen.text).not.toContain(`${WORD} withdrawn`);
  });

  it('is published on its second, and not before', async () => {
    const due = '2026-03-10T09:30:00.000Z';
    const { id } = await room().publish({
      ...{ status: 'scheduled', scheduledFor: due, firstPublishedAt: null },
      ...{ slug: 'on-time', title: 'On time' },
    });
    await room().settle();
    expect((await room().visit('/2026/03/on-time')).status).toBe(404);
    room().clock.set(due);
    await room().settle();
    await room().settle();
    expect((await room().visit('/2026/03/on-time')).status).toBe(200);
    expect((await room().visit('/')).text).toContain('On time');
    expect(id).toBeTruthy();
    room().clock.set(MORNING);
  });
});

describeNewsroom('A story behind a password', (room) => {
  const secret = async () =>
    room().publish({
      visibility: 'password',
      passwordHash: await hashOfPassword('lantern'),
      title: 'Behind the door',
      paragraphs: [`Only ${WORD} readers read this.`],
    });

  it('asks for it, and opens for a browser that gave the right one', async () => {
    const { href } = await secret();
    const reader = room().person();
    expect((await room().visit(href)).text).not.toContain(WORD);
    expect((await room().post(`${href}/password`, { password: 'torch' }, { as: reader })).status).toBe(422);
    expect((await room().visit(href, { as: reader })).text).not.toContain(WORD);
    expect(await room().post(`${href}/password`, { password: 'lantern' }, { as: reader })).toMatchObject({
      status: 303,
      location: href,
    });
    const open = await room().visit(href, { as: reader });
    expect(open.text).toContain(WORD);
    expect(open.header('cache-control')).toBe('no-store');
    expect((await room().visit(href)).text).not.toContain(WORD);
  });

  it('stands in no list, no feed and no search', async () => {
    const { href } = await secret();
    for (const path of ['/', '/feed', '/sitemap.xml', `/search?q=${WORD}`, `${href}/feed`, `${href}?me`]) {
      expect((await room().visit(path)).text).not.toContain(`Only ${WORD}`);
    }
  });
});

describeNewsroom('Lists', (room) => {
  it('hold what was published under a section, a tag and an author', async () => {
    const ids = { section: room().newId(), tag: room().newId(), author: room().newId() };
    const { stories } = room().newsroom;
    await room().database.write(async (writer) => {
      await stories.keepSection(writer, {
        id: ids.section,
        slug: 'harbour',
        name: 'Harbour',
        parentId: null,
      });
      await stories.keepTag(writer, { id: ids.tag, slug: 'ferry', name: 'Ferry' });
      await stories.keepAuthor(writer, { id: ids.author, slug: 'ada', name: 'Ada', about: 'Writes.' });
    });
    await room().publish({
      title: 'The quay is mended',
      ...{ sectionIds: [ids.section], tagIds: [ids.tag], authorIds: [ids.author] },
    });
    for (const path of [
      '/harbour',
      '/tag/ferry',
      '/by/ada',
      '/harbour/feed',
      '/tag/ferry/feed',
      '/2026/03',
    ]) {
      expect((await room().visit(path)).text, path).toContain('The quay is mended');
    }
    expect((await room().visit('/harbour?page=2')).status).toBe(404);
    expect((await room().visit('/tag/nothing')).status).toBe(404);
    expect(await room().visit('/harbour/page/2/')).toMatchObject({
      status: 301,
      location: '/harbour?page=2',
    });
  });

  it('of a date hold what was published on it where the newsroom is, in its language', async () => {
    const { settings } = room().newsroom;
    const { timeZone, language } = await settings.read(room().database, siteSettings);
    const change = (to: { timeZone: string; language: string }) =>
      room().database.write((writer) => settings.change(writer, siteSettings, to));
    await change({ timeZone: 'America/Toronto', language: 'de' });
    const title = 'Late on the last of February';
    await room().publish({ title, firstPublishedAt: '2026-03-01T02:30:00.000Z' });
    const month = await room().visit('/2026/02');
    const pages = await Promise.all(['/2026/02/28', '/2026/03'].map((path) => room().visit(path)));
    await change({ timeZone, language });
    expect(month.text).toContain(title);
    expect(month.text).toContain('Februar 2026');
    expect(pages.map(({ text }) => text.includes(title))).toEqual([true, false]);
  });

  it('are asked by words, in any script and without accents', async () => {
    await room().publish({ title: 'Le café du port', paragraphs: ['東京都の港'] });
    expect((await room().visit('/search?q=cafe')).text).toContain('Le café du port');
    expect((await room().visit(`/search?q=${encodeURIComponent('京都')}`)).text).toContain('Le café du port');
    expect((await room().visit('/search?q=xylophone')).text).not.toContain('Le café du port');
    expect((await room().visit('/search?q=%22%27%2A%20OR%20(')).status).toBe(200);
  });

  it('set no cookie on a mere read, and answer 304 to who has them', async () => {
    const seen = await room().visit('/');
    expect(seen.header('set-cookie')).toBeUndefined();
    const etag = seen.header('etag') ?? '';
    expect((await room().visit('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
    await room().publish({ title: 'Something new' });
    expect((await room().visit('/', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });
});

describeNewsroom('Something of another host', (room) => {
  const film = 'https://youtu.be/abc_DEF-123';
  const withFilm = () =>
    room().publish({
      document: {
        type: 'doc',
        content: [{ type: 'embed', attrs: { id: 'film0000', url: film } }],
      },
    });
  const open = (url: string, id: string) => room().visit(`/embed?url=${encodeURIComponent(url)}&story=${id}`);

  it('is not loaded by the story, and opens on a page that alone may frame it', async () => {
    const { id, href } = await withFilm();
    const story = await room().visit(href);
    expect(story.text).not.toContain('<iframe');
    expect(story.header('content-security-policy')).not.toContain('frame-src');
    const opened = await open(film, id);
    expect(opened.text).toContain('https://www.youtube-nocookie.com/embed/abc_DEF-123');
    expect(opened.header('content-security-policy')).toContain('frame-src https://www.youtube-nocookie.com');
  });

  it('opens only where a story shows it', async () => {
    const { id } = await withFilm();
    const hidden = await room().publish({ visibility: 'private' });
    for (const [url, story] of [
      ['https://youtu.be/other_film', id],
      [film, hidden.id],
      [film, 'nothing'],
      ['javascript:alert(1)', id],
    ] as const) {
      expect((await open(url, story)).status).toBe(404);
    }
  });
});

describeNewsroom('Addresses that ask for what there is not', (room) => {
  const kept = () => room().newsroom.pages.facts().pages;

  it('lead nowhere: a tag or an author without stories, a day, a later page', async () => {
    await room().database.write(async (writer) => {
      await room().newsroom.stories.keepTag(writer, { id: 'merger', slug: 'merger', name: 'The merger' });
      const author = { id: 'nobody', slug: 'nobody', name: 'Nobody Yet', about: '' };
      await room().newsroom.stories.keepAuthor(writer, author);
    });
    for (const path of [
      '/tag/merger',
      '/tag/merger/feed',
      '/by/nobody',
      '/by/nobody/feed',
      '/2999/01',
      '/?page=9',
    ]) {
      expect((await room().visit(path)).status, path).toBe(404);
    }
    expect((await room().visit('/tag/merger')).text).not.toContain('The merger');
  });

  it('fill no memory', async () => {
    const { href } = await room().publish({});
    await room().visit(href);
    const before = kept();
    for (const query of ['?thread=none', '?comments=all&page=900', '?page=3', '?thread=none&page=2']) {
      expect((await room().visit(href + query)).status, query).toBe(200);
    }
    expect(kept()).toBe(before);
  });

  it('are refused where they are longer than any of ours', async () => {
    const address = `/${'/'.repeat(15_000)}a`;
    expect((await room().visit(address)).status).toBe(414);
  });
});

describeNewsroom(
  'Guessing a password',
  (room) => {
    it('ends after ten tries in a minute', async () => {
      const { href } = await room().publish({
        visibility: 'password',
        passwordHash: await hashOfPassword('lantern'),
      });
      const statuses: number[] = [];
      for (let guess = 1; guess <= 12; guess += 1) {
        statuses.push((await room().post(`${href}/password`, { password: `guess ${guess}` })).status);
      }
      expect(statuses.slice(0, 10).every((status) => status === 422)).toBe(true);
      expect(statuses.slice(10)).toEqual([429, 429]);
    });
  },
  { config: { limits: 'on' } },
);
