import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { pictureFiles } from '../../test/comment-pictures.ts';
import { bringExport, type ExportedComment, type ExportedItem, exportText } from '../../test/exports.ts';
import { redAndBlue } from '../../test/sample-bytes.ts';
import { attachment, sent } from '../../test/sent-files.ts';

const HOME = '/2019/03/harbour/';
const STORY: ExportedItem = { id: 7, slug: 'harbour' };

describeNewsroom('What a hostile export says of the files of comments', (room) => {
  const hostile: readonly string[] = [
    'O:8:"stdClass":1:{s:6:"images";a:1:{i:0;i:21;}}',
    'a:1:{s:6:"images";O:9:"Exception":0:{}}',
    'a:1:{s:6:"images";a:999999999:{i:0;i:21;}}',
    'a:1:{s:6:"images";a:1:{i:0;i:21;}}trailing',
    'a:1:{s:6:"images";R:1;}',
    'a:1:{s:600:"images";a:1:{i:0;i:21;}}',
    `${'a:1:{i:0;'.repeat(5_000)}i:21;${'}'.repeat(5_000)}`,
    `s:${2 ** 31}:"images";`,
    'C:11:"ArrayObject":0:{}',
    '{"images":[21]}',
  ];
  const harmless: readonly string[] = [
    'a:1:{s:6:"images";a:4:{i:0;i:-21;i:1;d:NAN;i:2;d:INF;i:3;b:1;}}',
    'a:1:{s:6:"images";s:14:"../../etc/host";}',
    'a:1:{s:9:"__proto__";a:1:{s:11:"constructor";N;}}',
    'a:0:{}',
    '',
  ];
  const many = `a:1:{s:5:"files";a:9000:{${Array.from({ length: 9_000 }, (_, at) => `i:${at};i:${(at % 3_000) + 21};`).join('')}}}`;
  const says = (strings: readonly string[], from: number): readonly ExportedComment[] =>
    strings.map((wmu_attachments, at) => ({
      id: from + at,
      says: `Words ${from + at}.`,
      meta: { wmu_attachments },
    }));
  const escaping = attachment(31, 'x.jpg');

  it('is read and never carried out: its comments come with their words alone', async () => {
    const media = join(room().folder, 'uploads');
    mkdirSync(media, { recursive: true });
    writeFileSync(join(room().folder, 'outside.png'), await redAndBlue(20, 20).png().toBuffer());
    const comments = [
      ...says(hostile, 100),
      ...says(harmless, 200),
      ...says([many], 300),
      ...[{ id: 400, says: 'Words 400.', meta: sent({ images: [31] }) }],
    ];
    const outside = escaping.more?.replace('2019/03/x.jpg', '..%2Foutside.png') ?? '';
    const items = [{ ...STORY, comments }, attachment(21, 'ferry.jpg'), { ...escaping, more: outside }];
    const { report } = await bringExport(room(), exportText({ items }), { media });
    expect(report.kinds.comment).toMatchObject({ found: comments.length, imported: comments.length });
    expect(report.noticed['comment-data-not-taken']).toEqual({ wmu_attachments: hostile.length });
    expect(report.noticed['could-not-be-written']).toBeUndefined();
    expect(Object.values(report.noticed['comment-file-unknown'] ?? {}).length).toBeLessThan(60);
    expect(report.kinds.picture.imported).toBe(0);
    expect(pictureFiles(room())).toEqual([]);
    const { text } = await room().visit(`${HOME}?comments=all`);
    for (const { id } of comments) expect(text, `${id}`).toContain(`Words ${id}.`);
    expect(text.match(/ferry\.jpg<\/a>/g)).toHaveLength(1);
  });

  it('does not give a comment the picture of another with its number', async () => {
    const media = join(room().folder, 'uploads');
    mkdirSync(join(media, '2019', '03'), { recursive: true });
    for (const [name, width] of [
      ['first.png', 44],
      ['other.png', 66],
    ] as const) {
      writeFileSync(join(media, '2019', '03', name), await redAndBlue(width, 40).png().toBuffer());
    }
    const under = (id: number, slug: string, image: number): ExportedItem => ({
      ...{ id, slug },
      comments: [{ id: 500, says: `Under ${slug}.`, meta: sent({ images: [image] }) }],
    });
    const items = [
      ...[under(8, 'pier', 41), under(9, 'quay', 42)],
      ...[attachment(41, 'first.png'), attachment(42, 'other.png')],
    ];
    const { report } = await bringExport(room(), exportText({ items }), { media });
    expect(report.kinds.picture).toMatchObject({ found: 2, imported: 1 });
    expect(report.kinds.picture.skipped).toEqual({ 'its comment is not taken': 1 });
    // On PostgreSQL either of the two may be written first.
    const [pier, quay] = [
      (await room().visit('/2019/03/pier/')).text,
      (await room().visit('/2019/03/quay/')).text,
    ];
    const isFirst = pier.includes('Under pier.');
    expect(isFirst ? pier : quay).toContain(`width="${isFirst ? 44 : 66}" height="40"`);
    expect(isFirst ? quay : pier).not.toContain('id="comment-500"');
  });
});

describeNewsroom('An export of a few kilobytes that browsers would read as millions of elements', (room) => {
  /** Each of the paragraphs opens all elements anew that were never closed. */
  const bomb = `<p>${Array.from({ length: 4_000 }, (_, at) => `<b id=${at}>`).join('')}</p>${'<p>word</p>'.repeat(4_000)}`;

  it('comes with its words, wherever it stands, and says which item was read so', async () => {
    const items: readonly ExportedItem[] = [
      { id: 61, slug: 'fine' },
      { id: 62, slug: 'text', text: bomb, comments: [{ id: 601, says: bomb, by: `${bomb}Ama` }] },
      { id: 63, slug: 'title', title: bomb, more: `<excerpt:encoded><![CDATA[${bomb}]]></excerpt:encoded>` },
      {
        id: 64,
        slug: 'fields',
        text: '<!-- wp:footnotes /-->',
        meta: { footnotes: JSON.stringify([{ id: 'a', content: bomb }]) },
      },
      { id: 65, slug: 'after' },
    ];
    const { report, said } = await bringExport(room(), exportText({ items }));
    expect(report.kinds.story).toMatchObject({ found: 5, imported: 5 });
    expect(report.kinds.comment).toMatchObject({ found: 1, imported: 1 });
    expect(report.noticed['tangled']).toEqual({ 'item 62': 1, 'item 64': 1 });
    expect(said).toContain('Texts with so many marks that never end that they came without them');
    const { text } = await room().visit('/2019/03/text/');
    expect(text.match(/>word</g)?.length).toBeGreaterThanOrEqual(4_000);
    expect((await room().visit('/2019/03/title/')).text).toContain('word word word');
    expect((await room().visit('/2019/03/after/')).text).toContain('Words of after.');
  });
});
