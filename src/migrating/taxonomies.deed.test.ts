import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { everyRow } from '../../test/every-row.ts';
import { bringExport, exportText } from '../../test/exports.ts';
import { unexplained } from './report.ts';

const term = (domain: string, nicename: string, name: string) =>
  `<category domain="${domain}" nicename="${nicename}"><![CDATA[${name}]]></category>`;

const head = `<wp:author><wp:author_id>2</wp:author_id><wp:author_login>Ines.Prado</wp:author_login>
  <wp:author_display_name>Inês Prado</wp:author_display_name></wp:author>
<wp:tag><wp:tag_slug>north</wp:tag_slug><wp:tag_name>North, a ship</wp:tag_name></wp:tag>
<wp:term><wp:term_taxonomy>region</wp:term_taxonomy><wp:term_slug>south</wp:term_slug>
  <wp:term_name>The south that nobody wrote of</wp:term_name></wp:term>`;

const STORY = {
  ...{ id: 7, slug: 'harbour', meta: { wpdiscuz_post_rating: '4.5', wpdiscuz_post_rating_count: '12' } },
  more: [
    '<dc:creator>Ines.Prado</dc:creator>',
    term('post_tag', 'north', 'North, a ship'),
    term('region', 'north', 'The north'),
    term('series', '%ec%9a%b0', '우'),
    term('post_format', 'post-format-aside', 'Aside'),
    term('nav_menu', 'main', 'Main'),
    term('language', 'pt-br', 'Português'),
    term('author', 'cap-guest-reis', 'guest-reis'),
    term('author', 'cap-ines-prado', 'Ines.Prado'),
    term('constructor', '__proto__', 'Odd'),
  ].join(''),
};
const GUEST = {
  ...{ id: 8, slug: 'cap-guest-reis', title: 'Ana Reis', type: 'guest-author' },
  meta: { 'cap-display_name': 'Ana Reis' },
};
const ODD = { id: 9, slug: 'odd', meta: { __proto__x: '1', constructor: '2', colour: 'blue' } };
const TEXT = exportText({ head, items: [STORY, GUEST, ODD, { ...ODD, id: 10, type: 'constructor' }] });

describeNewsroom('What an old site ordered its stories by', (room) => {
  it('becomes tags, under words that take none of another’s, and the account says so', async () => {
    const { report, said } = await bringExport(room(), TEXT);
    for (const [kind, counts] of Object.entries(report.kinds)) expect(unexplained(counts), kind).toBe(0);
    expect(report.kinds.tag).toMatchObject({ found: 4, imported: 4 });
    expect(report.noticed['term-as-tag']).toEqual({ region: 1, series: 1, constructor: 1 });
    expect(said).toContain('Terms of the site’s own taxonomies, which became tags: 3 times');
    for (const [path, name] of [
      ['/tag/region-north', 'The north'],
      ['/tag/north', 'North, a ship'],
      ['/tag/series-우', '우'],
    ] as const) {
      const { status, text } = await room().visit(encodeURI(path));
      expect([status, text.includes(name), text.includes('The story harbour')], path).toEqual([
        200,
        true,
        true,
      ]);
    }
  });

  it('is found under its old address', async () => {
    for (const [path, target] of [
      ['/region/north/', '/tag/region-north'],
      ['/series/%ec%9a%b0/', encodeURI('/tag/series-우')],
    ] as const)
      expect(await room().visit(path), path).toMatchObject({ status: 301, location: target });
  });

  it('names all who wrote a story, guests too, in their order', async () => {
    const { text } = await room().visit('/2019/03/harbour/');
    expect(text).toMatch(/Ana Reis[\s\S]*Inês Prado/);
    expect(text).toContain('lang="pt-br"');
    expect((await room().visit('/by/guest-reis')).text).toContain('The story harbour');
    expect((await room().visit('/by/ines-prado')).text).toContain('The story harbour');
  });

  it('is accounted for where it has no place here, each with the reason', async () => {
    const { report, said } = await bringExport(room(), TEXT, { dryRun: true });
    expect(report.noticed['post-format']).toEqual({ aside: 1 });
    expect(report.noticed['dropped-term']).toEqual({ nav_menu: 1 });
    expect(report.noticed['rating-not-taken']).toEqual({
      'https://old.example/2019/03/harbour/: 4.5 of 5 by 12': 1,
    });
    expect(report.noticed['story-data-not-taken']).toEqual({ constructor: 1, colour: 1 });
    expect(report.kinds.other.skipped).toEqual({
      'it stands among the authors': 1,
      'items of the kind "constructor" have no place here': 1,
    });
    expect(said).toContain('Ratings of stories, left out: readers give none here: once');
  });

  it('changes nothing when it comes again', async () => {
    const before = await everyRow(room());
    const { report } = await bringExport(room(), TEXT);
    for (const { imported, updated } of Object.values(report.kinds)) expect(imported + updated).toBe(0);
    expect(await everyRow(room())).toBe(before);
  });
});

describeNewsroom('A story in several categories', (room) => {
  it('is shown under the one that a plugin of the old site called its first', async () => {
    const category = (id: number, slug: string) =>
      `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename>
      <wp:cat_name>The ${slug}</wp:cat_name></wp:category>`;
    const more = ['first-quay', 'first-pier']
      .map((slug) => `<category domain="category" nicename="${slug}">${slug}</category>`)
      .join('');
    const item = (id: number, meta: Readonly<Record<string, string>>) => ({
      id,
      slug: `first-${id}`,
      more,
      meta,
    });
    await bringExport(
      room(),
      exportText({
        head: category(31, 'first-quay') + category(32, 'first-pier'),
        items: [
          item(1, { _yoast_wpseo_primary_category: '32' }),
          item(2, { rank_math_primary_category: '32' }),
          item(3, { _yoast_wpseo_primary_category: '99' }),
        ],
      }),
    );
    const label = async (id: number) =>
      /class="label"><a href="([^"]+)"/.exec((await room().visit(`/2019/03/first-${id}/`)).text)?.[1];
    expect([await label(1), await label(2), await label(3)]).toEqual([
      ...['/first-pier', '/first-pier', '/first-quay'],
    ]);
  });
});
