import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { everyRow } from '../../test/every-row.ts';
import { bringExport, exportText } from '../../test/exports.ts';
import { redAndBlue } from '../../test/sample-bytes.ts';

const SITE = 'https://split.example';
const UPLOADS = `${SITE}/wp-content/uploads`;
const HEAD = `<wp:author><wp:author_id>2</wp:author_id><wp:author_login>ann</wp:author_login>
  <wp:author_display_name>Ann Lee</wp:author_display_name></wp:author>
  <wp:category><wp:category_nicename>town</wp:category_nicename><wp:cat_name>The Town</wp:cat_name></wp:category>
  <wp:category><wp:category_nicename>quay</wp:category_nicename><wp:category_parent>town</wp:category_parent>
  <wp:cat_name>The Quay</wp:cat_name></wp:category>
  <wp:tag><wp:tag_slug>boat</wp:tag_slug><wp:tag_name>The Boat</wp:tag_name></wp:tag>`;
const TERMS = `<dc:creator>ann</dc:creator><category domain="category" nicename="quay">The Quay</category>
  <category domain="post_tag" nicename="boat">boat</category>`;

/** The first file holds what the whole site has; the second, as tools that cut exports write it, its items alone. */
const FIRST = exportText({
  site: SITE,
  head: HEAD,
  items: [
    {
      ...{ id: 90, slug: 'boat', type: 'attachment', status: 'inherit' },
      more: `<wp:attachment_url>${UPLOADS}/2020/01/boat.jpg</wp:attachment_url>`,
    },
    { id: 1, slug: 'split-one', more: TERMS },
  ],
});
const SECOND = exportText({
  site: SITE,
  items: [
    {
      ...{ id: 2, slug: 'split-two', more: TERMS, meta: { _thumbnail_id: '90' } },
      text: `<p>Words.</p><img class="wp-image-90" alt="By its number" src="${UPLOADS}/2020/01/boat-300x200.jpg">
        <img alt="By its address" src="${UPLOADS}/2020/01/boat-150x150.jpg">
        <img class="wp-image-404" alt="Put there by hand" src="${UPLOADS}/by-hand/quay%20side.jpg">
        <p><a href="${UPLOADS}/by-hand/plan.pdf">The plan</a></p>`,
    },
  ],
});

describeNewsroom('An export in several files', (room) => {
  const read = async (path: string) => {
    const { status, text } = await room().visit(path);
    expect(status, path).toBe(200);
    return text;
  };
  const bring = (text: string, isWithMedia = true) =>
    bringExport(room(), text, isWithMedia ? { media: join(room().folder, 'cut') } : {});

  beforeAll(async () => {
    for (const [name, bytes] of [
      ['2020/01/boat.jpg', await redAndBlue(64, 48).jpeg().toBuffer()],
      ['by-hand/quay side.jpg', await redAndBlue(48, 64).jpeg().toBuffer()],
      ['by-hand/plan.pdf', '%PDF-1.4'],
    ] as const) {
      const path = join(room().folder, 'cut', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
  });

  it('keeps the names and the tree of the first where the next names words alone', async () => {
    await bring(SECOND, false);
    await bring(FIRST);
    const { report } = await bring(SECOND, false);
    expect(report.kinds).toMatchObject({ section: { unchanged: 1 }, tag: { unchanged: 1 } });
    expect(report.kinds.author).toMatchObject({ found: 1, unchanged: 1 });
    const text = await read((await room().visit('/category/town/quay/')).location ?? '');
    expect(text).toContain('href="/town"');
    for (const words of ['The story split-one', 'The story split-two', 'Ann Lee', 'The Quay'])
      expect(text).toContain(words);
    expect(await read('/tag/boat')).toContain('The Boat');
  });

  it('shows in one file the pictures that came with another', async () => {
    const text = await read('/2019/03/split-two/');
    for (const alt of ['By its number', 'By its address']) expect(text).toContain(`alt="${alt}"`);
    expect(text).toContain('picture--lead');
    expect(text).not.toContain('Put there by hand');
  });

  it('takes files that stand in the folder and in no list, once texts name them', async () => {
    const { report } = await bring(SECOND);
    expect(report.kinds.picture).toMatchObject({ found: 2, imported: 2 });
    const text = await read('/2019/03/split-two/');
    expect(text).toContain('alt="Put there by hand"');
    expect(text).toMatch(/href="\/files\/[^"]+\/plan\.pdf"/);
  });

  it('changes nothing in any further run, with the folder or without', async () => {
    const before = await everyRow(room());
    for (const [text, isWithMedia] of [
      [FIRST, true],
      [SECOND, true],
      [FIRST, false],
      [SECOND, false],
    ] as const) {
      const { report } = await bring(text, isWithMedia);
      for (const [kind, { imported, updated }] of Object.entries(report.kinds))
        expect(imported + updated, kind).toBe(0);
    }
    expect(await everyRow(room())).toBe(before);
  });
});
