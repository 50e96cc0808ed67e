import { beforeAll, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { bringExport, exportText } from '../../test/exports.ts';

const author = (id: number, login: string) =>
  `<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${login}</wp:author_login></wp:author>`;
const category = (slug: string, above = '') =>
  `<wp:category><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${above}</wp:category_parent>
  <wp:cat_name>The ${slug}</wp:cat_name></wp:category>`;

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

  it('of pages stay theirs where a category has the same word', async () => {
    expect(await arriveAt('/quay/')).toContain('What the quay is');
    expect((await room().visit('/category/quay/')).location).toBe('/quay-section');
    expect(await arriveAt('/category/quay/pier/')).toContain('The story old-boat');
  });
});
