import { beforeAll, expect, it } from 'vitest';
import { aNewsroom, describeNewsroom } from '../../test/a-newsroom.ts';
import { everyRow } from '../../test/every-row.ts';
import { bringExport, type ExportedItem, exportText } from '../../test/exports.ts';

const asked =
  '[wpdiscuz-feedback id="ab12cd34ef" question="Who says so?" opened="0"]boat[/wpdiscuz-feedback]';
const head = `<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>news</wp:category_nicename>
  <wp:cat_name>News</wp:cat_name></wp:category>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login>ines</wp:author_login>
  <wp:author_display_name>Inês Prado</wp:author_display_name></wp:author>`;
const more = '<category domain="category" nicename="news">News</category><dc:creator>ines</dc:creator>';

/** Two sites that know the same numbers: of stories, comments, sections, authors and inline forms. */
const HARBOUR: ExportedItem = {
  ...{ id: 7, slug: 'harbour', text: `<p>The ${asked} sails.</p>`, more },
  comments: [
    { id: 11, says: 'Said in the harbour.' },
    { id: 12, says: 'Answered in the harbour.', parent: 11 },
  ],
};
const MARKET: ExportedItem = {
  ...{ id: 7, slug: 'market', more },
  text: `<p>A ${asked}, see <a href="https://market.example/?p=7#comment-12">what was said</a>.</p>`,
  comments: [
    { id: 11, says: 'Said in the market.' },
    { id: 12, says: 'Answered in the market.', parent: 11, meta: { wpdiscuz_feedback_form_id: '4' } },
  ],
};
const FIRST = exportText({ site: 'https://www.harbour.example', head, items: [HARBOUR] });
const SECOND = exportText({ site: 'https://market.example', head, items: [MARKET] });

describeNewsroom('A second site with the numbers of the first', (room) => {
  const from = (host: string) => ({ headers: { host } });
  const at = async (path: string) => (await room().visit(path)).text;
  beforeAll(async () => {
    for (const text of [FIRST, SECOND]) {
      const { report } = await bringExport(room(), text);
      expect(report.kinds.comment.imported).toBe(2);
    }
  });

  it('finds each of its comments under the old anchor in its own story, and the first site as well', async () => {
    for (const [path, place] of [
      ['/2019/03/harbour/', 'harbour'],
      ['/2019/03/market/', 'market'],
    ] as const) {
      const text = await at(path);
      for (const [id, words] of [
        ['comment-11', `Said in the ${place}.`],
        ['comment-12', `Answered in the ${place}.`],
      ] as const) {
        const article = text.split('<article').find((one) => one.includes(`id="${id}"`));
        expect(article, `${id} of ${path}`).toContain(words);
      }
    }
    expect((await room().visit('/comments/12')).location).toBe('/2019/03/harbour/?thread=12#comment-12');
  });

  it('shows the thread of a comment by its old number, as its story knows it', async () => {
    expect(await at('/2019/03/market/?thread=12')).toContain('Answered in the market.');
    expect(await at('/2019/03/market/?thread=12')).not.toContain('in the harbour.');
    expect(await at('/2019/03/harbour/?thread=12')).toContain('Answered in the harbour.');
  });

  it('is reached by its own numbers on its own host; elsewhere the first site is meant', async () => {
    for (const [host, place] of [
      ['market.example', 'market'],
      ['www.market.example', 'market'],
      ['harbour.example', 'harbour'],
      ['newsroom.example', 'harbour'],
    ] as const) {
      for (const path of ['/?p=7', '/?page_id=7']) {
        const answer = await room().visit(path, from(host));
        expect([answer.status, answer.location], `${host} ${path}`).toEqual([301, `/2019/03/${place}/`]);
      }
      for (const path of ['/?cat=3', '/category/news/', '/?author=2', '/author/ines/']) {
        const { location = '' } = await room().visit(path, from(host));
        expect(await at(location), `${host} ${path}`).toContain(`The story ${place}`);
      }
    }
  });

  it('leads from its texts to its own stories, whatever host they are read on', async () => {
    const text = await at('/2019/03/market/');
    expect(text).toContain('href="/?p=7&amp;site=market.example#comment-12"');
    expect((await room().visit('/?p=7&site=market.example')).location).toBe('/2019/03/market/');
    expect((await room().visit('/?p=7&site=none.example')).location).toBe('/2019/03/harbour/');
  });

  it('keeps the reader’s anchor on the way from an old page of comments', async () => {
    for (const end of ['comment-page-2/', 'amp/'])
      expect((await room().visit(`/2019/03/market/${end}`)).location).toBe('/2019/03/market/');
  });

  it('asks its own questions', async () => {
    for (const place of ['harbour', 'market'])
      expect(await at(`/2019/03/${place}/`)).toContain('Question about “boat”');
  });

  it('changes nothing when either is brought again', async () => {
    const before = await everyRow(room());
    for (const text of [FIRST, SECOND, FIRST]) {
      const { report } = await bringExport(room(), text);
      for (const [kind, { imported, updated }] of Object.entries(report.kinds))
        expect(imported + updated, kind).toBe(0);
    }
    expect(await everyRow(room())).toBe(before);
  });
});

describeNewsroom('A second site in a folder of its host', (room) => {
  it('is told from the first on the same host by its folder', async () => {
    const site = 'https://harbour.example/paper';
    await bringExport(room(), exportText({ site: 'https://harbour.example', items: [HARBOUR] }));
    await bringExport(room(), exportText({ site, items: [{ ...MARKET, text: '<p>A boat.</p>' }] }));
    const host = { headers: { host: 'harbour.example' } };
    expect((await room().visit('/paper/?p=7', host)).location).toBe('/paper/2019/03/market/');
    expect((await room().visit('/?p=7', host)).location).toBe('/2019/03/harbour/');
    expect((await room().visit('/paper/2019/03/market/')).text).toContain('id="comment-11"');
  });
});

describeNewsroom('Two sites that had the same plain paths', (room) => {
  const file = (name: string) => {
    const site = `https://${name}.example`;
    const text = `<p>Of ${name}. <a href="${site}/same-hello/#part">Hello</a> <a href="${site}/only-${name}/">Only</a></p>`;
    return exportText({
      site,
      items: [
        { id: 1, slug: 'same-about', type: 'page', link: `${site}/same-about/`, text },
        { id: 2, slug: 'same-hello', link: `${site}/same-hello/`, text },
        { id: 3, slug: 'only', link: `${site}/only-${name}/`, text },
      ],
    });
  };

  it('lead in their texts to their own, and the account tells what moved', async () => {
    const first = await bringExport(room(), file('left'));
    const second = await bringExport(room(), file('right'));
    expect(first.report.kinds.page.inferred).toEqual({});
    expect(second.report.kinds.page.inferred).toEqual({
      'its address is taken by something else: it moved': 1,
    });
    const left = (await room().visit('/same-about/')).text;
    expect(left).toContain('href="/same-hello/#part"');
    const right = (await room().visit('/same-about-2')).text;
    expect(right).toContain('href="/same-hello?site=right.example#part"');
    expect(right).toContain('href="/only-right/"');
    expect((await room().visit('/same-hello/')).text).toContain('Of left.');
    expect((await room().visit('/same-hello?site=right.example')).location).toBe('/same-hello-2');
    expect((await room().visit('/same-hello/?site=left.example')).text).toContain('Of left.');
  });

  it('change nothing when either is brought again', async () => {
    const before = await everyRow(room());
    for (const name of ['left', 'right', 'left']) await bringExport(room(), file(name));
    expect(await everyRow(room())).toBe(before);
  });
});

describeNewsroom(
  'A newsroom of its own host that took over two sites with the same plain paths',
  (room) => {
    const file = (name: string) => {
      const site = `https://${name}.example`;
      const items = ['same', 'same-2', `only-${name}`].map((slug, at) => ({
        ...{ id: at + 1, slug, link: `${site}/${slug}/`, text: `<p>The ${slug} of ${name}.</p>` },
      }));
      return exportText({ site, items });
    };
    const at = (host: string, path: string) => room().visit(path, { headers: { host } });
    /** What a browser that comes there shows in the end. */
    const end = async (host: string, path: string): Promise<string> => {
      const { location, text } = await at(host, path);
      if (location === undefined) return text;
      const to = new URL(location, `https://${host}`);
      return end(to.host, `${to.pathname}${to.search}`);
    };
    beforeAll(async () => {
      // Asked for before the second comes, so that pages stand in memory.
      await bringExport(room(), file('harbour'));
      await at('harbour.example', '/same/');
      await bringExport(room(), file('market'));
    });

    it('leads who comes to the host of either to the story of that site, also from memory', async () => {
      for (const path of ['/same/', '/same-2/', '/same', '/same?orderby=newest', '/same?me']) {
        const slug = path.startsWith('/same-2') ? 'same-2' : 'same';
        for (const host of ['tidings.example', 'harbour.example', 'market.example', 'www.market.example']) {
          const place = host.includes('market') ? 'market' : 'harbour';
          expect(await end(host, path), `${host}${path}`).toContain(`The ${slug} of ${place}.`);
        }
      }
    });

    it('shows at each host what only one of them had', async () => {
      for (const host of ['tidings.example', 'harbour.example', 'market.example'])
        expect(await end(host, '/only-market/')).toContain('The only-market of market.');
    });

    it('shows everybody at any other host what has its place there', async () => {
      for (const host of ['127.0.0.1:3000', 'tidings', 'tidings.example:443', '']) {
        const { status, text } = await at(host, '/same/');
        expect([status, text.includes('The same of harbour.')], host).toEqual([200, true]);
      }
    });

    it('knows the hosts again once it was ended and begun', async () => {
      const config = { siteUrl: 'https://tidings.example', databaseUrl: room().databaseUrl };
      const again = await aNewsroom({ engine: 'sqlite', from: room().folder, config });
      try {
        const at = { headers: { host: 'market.example' } };
        expect((await again.visit('/same/', at)).location).toBeUndefined();
        await again.newsroom.start();
        expect((await again.visit('/same/', at)).location).toMatch(/^https:\/\/tidings\.example\/same-/);
      } finally {
        await again.close();
      }
    });

    it('shows what has its place there at the host of a site that is its own', async () => {
      const own = await aNewsroom({ engine: room().engine, config: { siteUrl: 'https://market.example' } });
      try {
        for (const name of ['harbour', 'market']) await bringExport(own, file(name));
        const { text } = await own.visit('/same/', { headers: { host: 'market.example' } });
        expect(text).toContain('The same of harbour.');
      } finally {
        await own.close();
      }
    });
  },
  { config: { siteUrl: 'https://tidings.example' } },
);
