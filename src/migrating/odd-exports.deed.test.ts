import { expect, it } from 'vitest';
import { describeNewsroom, type Room } from '../../test/a-newsroom.ts';
import { everyRow } from '../../test/every-row.ts';
import { bringExport, type ExportedItem, exportText } from '../../test/exports.ts';
import { unexplained } from './report.ts';

/** An export as an older WordPress wrote it: other namespaces, fewer elements. */
function olderExport(version: '1.0' | '1.1', head: string, item: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/${version}/">
<channel><title>Older</title><link>https://older.example</link><wp:wxr_version>${version}</wp:wxr_version>
<wp:base_site_url>https://older.example</wp:base_site_url><wp:base_blog_url>https://older.example</wp:base_blog_url>
${head}<item><title>Old boat</title><link>https://older.example/2008/05/old-boat/</link>
<dc:creator><![CDATA[ann]]></dc:creator><wp:post_id>1</wp:post_id>
<wp:post_date>2008-05-01 10:00:00</wp:post_date><wp:post_date_gmt>2008-05-01 09:00:00</wp:post_date_gmt>
<wp:comment_status>open</wp:comment_status><wp:post_name>old-boat</wp:post_name><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>${item}</item></channel></rss>`;
}

/** Brings it twice: all of it is accounted for, and the second time changes nothing. */
async function bringTwice(room: Room, text: string | Buffer) {
  const { report } = await bringExport(room, text);
  for (const [kind, counts] of Object.entries(report.kinds)) expect(unexplained(counts), kind).toBe(0);
  const before = await everyRow(room);
  const again = (await bringExport(room, text)).report;
  for (const [kind, { imported, updated }] of Object.entries(again.kinds))
    expect(imported + updated, kind).toBe(0);
  expect(await everyRow(room)).toBe(before);
  return report;
}

describeNewsroom('An export that is not as others are', (room) => {
  let sites = 0;
  /** The site is another in each test, and so are the numbers that its stories have. */
  const bring = (...items: readonly ExportedItem[]) => {
    sites += 1;
    return bringTwice(room(), exportText({ site: `https://site${sites}.example`, items }));
  };
  const read = async (path: string) => {
    const { status, text } = await room().visit(path);
    expect(status, path).toBe(200);
    return text;
  };
  const headline = (text: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1];

  it('of version 1.0 names categories and tags twice, and has each once', async () => {
    const head = `<wp:category><wp:category_nicename>news</wp:category_nicename><wp:category_parent></wp:category_parent>
      <wp:cat_name><![CDATA[News]]></wp:cat_name></wp:category>`;
    const terms = `<category><![CDATA[News]]></category>
      <category domain="category" nicename="news"><![CDATA[News]]></category>
      <category domain="tag"><![CDATA[Boat]]></category>
      <category domain="tag" nicename="boat"><![CDATA[Boat]]></category>
      <category domain="tag"><![CDATA[Named by its name alone]]></category>`;
    const report = await bringTwice(room(), olderExport('1.0', head, terms));
    expect(report.kinds).toMatchObject({ section: { found: 1 }, tag: { found: 2 }, author: { found: 1 } });
    const text = await read('/2008/05/old-boat/');
    expect(text.match(/href="\/tag\/[^"]+"/g)).toEqual([
      'href="/tag/boat"',
      'href="/tag/named-by-its-name-alone"',
    ]);
  });

  it('of version 1.1 with the line ends of Windows has the paragraphs that it had', async () => {
    const text = '<content:encoded><![CDATA[One\n\nTwo\nthree]]></content:encoded>';
    const file = olderExport('1.1', '', text).replaceAll('older.example', 'windows.example');
    await bringTwice(room(), file.replaceAll('old-boat', 'windows').replaceAll('\n', '\r\n'));
    expect(await read('/2008/05/windows/')).toContain('<p>One</p><p>Two<br/>three</p>');
  });

  it('may cut its texts into several CDATA sections, with marks of XML between them', async () => {
    const text = '<p>An <b>end</b> ]]> in the midst.</p>';
    const cut = exportText({ site: 'https://cut.example', items: [{ id: 1, slug: 'cut', text }] });
    const more = cut.replace('in the midst', ']]>&#8212; in <![CDATA[the midst');
    await bringTwice(room(), more);
    expect(await read('/2019/03/cut/')).toContain(
      '<p>An <strong>end</strong> ]]&gt; — in the midst.</p>'.replace('&gt;', '>'),
    );
  });

  it('may stand in UTF-16, or begin with a mark of its order', async () => {
    const text = (site: string) =>
      exportText({ site: `https://${site}.example`, items: [{ id: 1, slug: site, title: 'Größe 우' }] });
    await bringTwice(room(), Buffer.from(`\ufeff${text('wide').replace('UTF-8', 'UTF-16')}`, 'utf16le'));
    await bringTwice(room(), Buffer.from(`\ufeff${text('marked')}`));
    for (const path of ['/2019/03/wide/', '/2019/03/marked/'])
      expect(headline(await read(path))).toBe('Größe 우');
  });

  it('has a headline for a story without a title, and none without an end', async () => {
    const report = await bring(
      {
        id: 1,
        slug: 'untitled-one',
        title: '',
        text: `<p>The ferry was late again. ${'And again. '.repeat(40)}</p>`,
      },
      { id: 2, slug: 'only-a-word-of-its-own', title: ' ', text: '' },
      { id: 3, slug: 'endless', title: 'word '.repeat(10_000) },
    );
    expect(report.kinds.story.inferred).toEqual({
      'its title, from its first words': 2,
      'its title, cut': 1,
    });
    expect(headline(await read('/2019/03/untitled-one/'))).toMatch(/^The ferry was late again\. .{0,50}…$/);
    expect(headline(await read('/2019/03/only-a-word-of-its-own/'))).toBe('only a word of its own');
    expect(headline(await read('/2019/03/endless/'))?.length).toBeLessThan(310);
  });

  it('keeps both stories that had the same address, the second under a number', async () => {
    const link = 'https://same.example/2019/03/same/';
    const items = [
      { id: 1, slug: 'same', title: 'The first', link },
      { id: 2, slug: 'same', title: 'The second', link },
    ];
    const report = await bringTwice(room(), exportText({ site: 'https://same.example', items }));
    expect(report.kinds.story.inferred).toEqual({ 'its address is taken by something else: it moved': 1 });
    const headlineAt = async (path: string) => headline(await read(path));
    const both = [await headlineAt('/2019/03/same/'), await headlineAt('/2019/03/same-2')];
    expect(both.toSorted()).toEqual(['The first', 'The second']);
  });

  it('may name a category before the one above it, and one that stands above itself', async () => {
    const tree = [
      ...['leaf:twig', 'twig:bough', 'bough:', 'one:other', 'other:one', 'self:self', 'lost:nowhere'],
    ].map((line) => {
      const [slug, above] = line.split(':');
      return `<wp:category><wp:category_nicename>${slug}</wp:category_nicename>
        <wp:category_parent>${above}</wp:category_parent><wp:cat_name>${slug}</wp:cat_name></wp:category>`;
    });
    const more = '<category domain="category" nicename="leaf">leaf</category>';
    const items = [{ id: 1, slug: 'in-a-leaf', more }];
    const file = exportText({ site: 'https://tree.example', head: tree.join(''), items });
    expect((await bringTwice(room(), file)).kinds.section).toMatchObject({ found: 7, imported: 7 });
    expect(await read('/bough/twig/leaf')).toContain('The story in-a-leaf');
    for (const path of ['/other/one', '/self', '/lost']) await read(path);
    expect((await room().visit('/category/bough/twig/leaf/')).location).toBe('/bough/twig/leaf');
  });

  it('threads comments that stand before what they answer, in circles, or answer what there is not', async () => {
    const comments = [
      { id: 504, says: 'Fourth', parent: 503 },
      { id: 503, says: 'Third', parent: 502 },
      { id: 502, says: 'Second', parent: 501 },
      { id: 501, says: 'First' },
      { id: 511, says: 'Answers itself', parent: 511 },
      { id: 512, says: 'Answers who answers it', parent: 513 },
      { id: 513, says: 'The other of both', parent: 512 },
      { id: 514, says: 'Answers nobody', parent: 599 },
    ];
    const report = await bring({ id: 1, slug: 'threads', comments });
    expect(report.kinds.comment).toMatchObject({ found: 8, imported: 8 });
    const text = await read('/2019/03/threads/');
    const places = [501, 502, 503, 504].map((id) => text.indexOf(`id="comment-${id}"`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    for (const { says } of comments) expect(text).toContain(says);
  });

  it('leaves a comment where it came first, if another story claims its number', async () => {
    const report = await bring(
      { id: 1, slug: 'claims-first', comments: [{ id: 601, says: 'Said here.' }] },
      { id: 2, slug: 'claims-too', comments: [{ id: 601, says: 'Said there.' }] },
    );
    expect(report.kinds.comment.skipped).toEqual({ 'its number stands under another story': 1 });
    const first = (await read('/2019/03/claims-first/')).includes('Said here.');
    const second = (await read('/2019/03/claims-too/')).includes('Said there.');
    expect([first, second].filter(Boolean)).toHaveLength(1);
  });

  it('may hold what has no number: that is left out, and the others come', async () => {
    const comments = [
      { id: 651, says: 'Numbered.' },
      { id: 652, says: 'Unnumbered.' },
    ];
    const items = [
      { id: 1, slug: 'numbered', comments },
      { id: 2, slug: 'unnumbered' },
    ];
    const file = exportText({ site: 'https://numbers.example', items });
    const report = await bringTwice(
      room(),
      file
        .replace('<wp:post_id>2</wp:post_id>', '<wp:post_id></wp:post_id>')
        .replace('<wp:comment_id>652</wp:comment_id>', ''),
    );
    expect(report.kinds.story).toMatchObject({ found: 2, imported: 1, skipped: { 'it has no number': 1 } });
    expect(report.kinds.comment.skipped).toEqual({ 'it has no number': 1 });
    const text = await read('/2019/03/numbered/');
    expect(text).toContain('Numbered.');
    expect(text).not.toContain('Unnumbered.');
  });

  it('may keep a text in a page builder alone, with the questions on it', async () => {
    const editor =
      '<p>Built of [wpdiscuz-feedback id="el11" question="Why?" opened="0"]parts[/wpdiscuz-feedback].</p>';
    const widget = (widgetType: string, settings: object) => ({ elType: 'widget', widgetType, settings });
    const parts = [widget('heading', { title: 'A part' }), widget('text-editor', { editor })];
    const data = JSON.stringify([{ elType: 'section', elements: [{ elType: 'column', elements: parts }] }]);
    const report = await bring(
      { id: 1, slug: 'built', text: '', meta: { _elementor_data: data } },
      {
        id: 2,
        slug: 'written',
        text: '<p>Written out.</p>',
        meta: { _elementor_data: '[{"elType":"widget"' },
      },
    );
    expect(report.kinds.story.inferred).toEqual({ 'its text, from the data of a page builder': 1 });
    const text = await read('/2019/03/built/');
    expect(text).toContain('A part</h2>');
    expect(text).toContain('Question about “parts”');
    expect(await read('/2019/03/written/')).toContain('Written out.');
  });

  it('brings the words of blocks that a theme drew from fields, as the fields of the export tell them', async () => {
    const field = (type: string) => `a:2:{s:4:"type";s:${type.length}:"${type}";s:8:"required";i:0;}`;
    const data = { by: 'Ann', _by: 'field_5c1', tone: 'dark', _tone: 'field_5c2' };
    const report = await bring(
      { id: 1, slug: 'drawn', text: `<!-- wp:acf/pull ${JSON.stringify({ data })} /--><p>After.</p>` },
      { id: 2, slug: 'field_5c1', type: 'acf-field', text: field('text') },
      { id: 3, slug: 'field_5c2', type: 'acf-field', text: field('select') },
    );
    expect(report.kinds.story.inferred).toEqual({ 'words of its blocks, from their fields': 1 });
    expect(report.noticed).toMatchObject({
      'block-fields-as-text': { 'acf/pull: by': 1 },
      'block-without-content': { 'acf/pull: tone': 1 },
    });
    const text = await read('/2019/03/drawn/');
    expect(text).toMatch(/>Ann<\/p>.*>After\.<\/p>/s);
    expect(text).not.toContain('dark</p>');
  });

  it('has comments whose names neither turn the words around them about nor climb over them', async () => {
    const by = `Al\u202ei\u200bce H${'\u030d'.repeat(500)}i`;
    await bring({ id: 1, slug: 'names', comments: [{ id: 651, by, says: `H${'\u030d'.repeat(500)}o` }] });
    const text = await read('/2019/03/names/');
    expect(text).toContain('aria-label="Report the comment by Alice H\u030d\u030d\u030d\u030di"');
    expect(text).not.toMatch(/\u202e|\p{M}{5}/u);
  });

  it('gives a time to what has none, and says so', async () => {
    for (const [slug, said] of [
      ['no-time', '0000-00-00 00:00:00'],
      ['no-such-time', '2019-13-45 99:00:00'],
      ['time-without-end', '9999-12-31 23:59:59'],
    ] as const) {
      sites += 1;
      const items = [{ id: 1, slug }];
      const file = exportText({ site: `https://site${sites}.example`, items });
      const report = await bringTwice(room(), file.replaceAll('2019-03-12 08:00:00', said));
      expect(report.kinds.story.inferred).toEqual({ 'its time': 1 });
      await read(`/2019/03/${slug}/`);
    }
  });

  it('cannot take the addresses that the newsroom needs, or lead anywhere else', async () => {
    const report = await bring(
      { id: 1, slug: 'front', type: 'page', link: 'https://site.example/', title: 'My front' },
      { id: 2, slug: 'desk', type: 'page', link: 'https://site.example/desk/' },
      { id: 3, slug: 'elsewhere', link: 'javascript:alert(1)' },
      { id: 4, slug: 'two-strokes', link: 'https://site.example//evil.example/x' },
    );
    expect(report.kinds.page.imported).toBe(2);
    expect((await room().visit('/desk')).location).toBe('/desk/sign-in');
    expect(headline(await read('/'))).not.toBe('My front');
    const { text } = await room().visit('/feed');
    expect(text).not.toMatch(/javascript:|https?:\/\/evil/);
  });
});
