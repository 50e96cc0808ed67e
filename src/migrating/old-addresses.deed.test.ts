import { beforeAll, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { bringExport, exportText } from '../../test/exports.ts';

const author = (id: number, login: string) =>
  `<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${login}</wp:author_login></wp:author>`;
const category = (slug: string, above = '') =>
  `<wp:category><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${above}</wp:category_parent>
  <wp:cat_name>The ${slug}</wp:cat_name></wp:category>`;

const shelf = (domain: string, word: string) =>
  `<category domain="${domain}" nicename="${word}"><![CDATA[East]]></category>`;

const SITE = 'https://addresses.example';
const FILE = exportText({
  site: SITE,
  head:
    author(1, 'Ann Lee') + author(2, 'j.smith@paper.example') + category('quay') + category('pier', 'quay'),
  items: [
    {
      ...{ id: 1, slug: 'old-boat', link: `${SITE}/2019/03/old-boat/` },
      more: '<dc:creator>Ann Lee</dc:creator><category domain="category" nicename="pier">The pier</category>',
    },
    { id: 2, slug: 'letter', more: '<dc:creator>j.smith@paper.example</dc:creator>' },
    // As WordPress cut words that were longer than 200 bytes once coded, and an earlier word of it.
    {
      ...{ id: 4, slug: '%e6%9d%b1%e4%ba', link: `${SITE}/2019/03/%e6%9d%b1%e4%ba/` },
      ...{ title: 'What was cut', meta: { _wp_old_slug: 'caf%c3%a9-%c' } },
      more: ['category', 'post_tag'].map((domain) => shelf(domain, `${domain}-%e6%9d%b1%e4%ba`)).join(''),
    },
    { id: 3, slug: 'quay', type: 'page', title: 'What the quay is', link: `${SITE}/quay/` },
  ],
});

describeNewsroom('The old addresses of a site', (room) => {
  beforeAll(async () => {
    await bringExport(room(), FILE);
  });

  const arriveAt = async (path: string) => {
    const { location } = await room().visit(path);
    const { status, text } = await room().visit(location ?? path);
    expect(status, path).toBe(200);
    return text;
  };

  it('of authors are those that WordPress made of their logins', async () => {
    for (const path of ['/author/ann-lee/', '/?author=1', '/?author_name=ann-lee', '/author/ann-lee/feed/'])
      expect(await arriveAt(path), path).toContain('The story old-boat');
    expect(await arriveAt('/author/j-smithpaper-example/')).toContain('The story letter');
  });

  it('are asked for by a query, with index.php before them, or by the kind of a feed', async () => {
    for (const path of ['/?category_name=pier', '/?category_name=quay/pier', '/index.php?category_name=pier'])
      expect(await arriveAt(path), path).toContain('The story old-boat');
    for (const [path, leadsTo] of [
      ['/?m=201903', '/2019/03'],
      ['/?m=2019', '/2019'],
      ['/?feed=atom', '/feed.atom'],
      ['/feed/rss2/', '/feed'],
      ['/wp-rss2.php', '/feed'],
      ['/index.php', '/'],
      ['/index.php/2019/03/old-boat/', '/2019/03/old-boat'],
    ] as const)
      expect((await room().visit(path)).location, path).toBe(leadsTo);
    expect((await room().visit('/?category_name=none')).status).toBe(404);
  });

  it('lead to a story whose word was cut within a character', async () => {
    const href = '/2019/03/%E6%9D%B1%25E4%25BA/';
    for (const word of ['%e6%9d%b1%e4%ba', '%E6%9D%B1%E4%BA', '東%e4%ba', '%e6%9d%b1%25E4%25BA'])
      expect(await arriveAt(encodeURI(`/2019/03/${word}/`).replaceAll('%25', '%')), word).toContain(
        'What was cut',
      );
    for (const list of ['/category/category-%E6%9D%B1%e4%ba/', '/tag/post_tag-%e6%9d%b1%E4%BA/'])
      expect(await arriveAt(list), list).toContain('What was cut');
    expect((await room().visit('/?p=4')).location).toBe(href);
    expect((await room().visit('/2019/03/caf%C3%A9-%C')).location).toBe(href);
  });

  it('that were cut elsewhere are answered like any other under which nothing stands', async () => {
    const none = await room().visit('/2019/03/old-boa');
    for (const path of [
      '/2019/03/old-boa%C3',
      '/2019/03/old-boa%',
      '/tag/old%E4%BA',
      '/%C0%AE%C0%AE%C0%AFetc',
    ]) {
      const { status, text, header } = await room().visit(path);
      expect([status, header('content-type')], path).toEqual([404, none.header('content-type')]);
      if (path.includes('old')) expect(text, path).toContain('The story old-boat');
    }
    expect(none.text).toContain('The story old-boat');
  });

  it('of pages stay theirs where a category has the same word', async () => {
    expect(await arriveAt('/quay/')).toContain('What the quay is');
    expect((await room().visit('/category/quay/')).location).toBe('/quay-section');
    expect(await arriveAt('/category/quay/pier/')).toContain('The story old-boat');
  });
});
