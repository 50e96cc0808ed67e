import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { addressOf, pictureFiles } from '../../test/comment-pictures.ts';
import { everyRow } from '../../test/every-row.ts';
import { bringExport, type ExportedComment, type ExportedItem, exportText } from '../../test/exports.ts';
import { pngOfSide, redAndBlue, sidewaysWithPlace } from '../../test/sample-bytes.ts';
import { attachment, OWNER, sent, upload } from '../../test/sent-files.ts';
import { unexplained } from './report.ts';

const HOME = '/2019/03/harbour/';

const COMMENTS: readonly ExportedComment[] = [
  { id: 11, says: 'The ferry.', by: 'Ada', meta: sent({ images: [21, 22], videos: [23], files: [24] }) },
  { id: 12, says: 'No bytes.', meta: sent({ images: [25] }) },
  { id: 13, says: 'No picture at all.', meta: sent({ images: [26] }) },
  { id: 14, says: 'Too large.', meta: sent({ images: [27] }) },
  { id: 15, says: 'Of nothing.', meta: sent({ images: [99] }) },
  { id: 16, says: 'In the bin.', approved: 'trash', meta: sent({ images: [28] }) },
  { id: 17, says: 'It waits.', approved: '0', meta: sent({ images: [29] }) },
  { id: 18, says: 'In the paper.', meta: sent({ images: [30] }) },
];
const FILES: readonly ExportedItem[] = [
  attachment(21, 'ferry.jpg', { _wp_attachment_image_alt: 'The <b>ferry</b> at “her” pier' }),
  attachment(22, 'second.jpg'),
  attachment(23, 'clip.mp4'),
  attachment(24, 'timetable.pdf'),
  attachment(25, 'lost.jpg'),
  attachment(26, 'script.jpg'),
  attachment(27, 'bomb.png'),
  attachment(28, 'binned.png'),
  attachment(29, 'waits.png'),
  attachment(30, 'shown.png'),
];
const STORY: ExportedItem = {
  ...{ id: 7, slug: 'harbour' },
  text: `<p>Words.</p><p><img class="wp-image-30" src="${upload('shown.png')}" alt="Of a reader"></p>`,
};
/** Comments before their files, as often in exports. */
const exportOf = (comments: readonly ExportedComment[]) =>
  exportText({ items: [{ ...STORY, comments }, ...FILES] });
const TEXT = exportOf(COMMENTS);

describeNewsroom('Pictures of comments at the old site', (room) => {
  let media: string;
  const put = (name: string, bytes: Buffer | string) => writeFileSync(join(media, '2019', '03', name), bytes);
  const bring = (text = TEXT, wish: { readonly dryRun?: boolean } = {}) =>
    bringExport(room(), text, { media, ...wish });
  const page = async () => (await room().visit(HOME)).text;
  const comment = async (id: number) =>
    (await page()).split('<article').find((one) => one.includes(`id="comment-${id}"`)) ?? '';
  const changed = (id: number, more: object) =>
    exportOf(COMMENTS.map((one) => (one.id === id ? { ...one, ...more } : one)));
  const settled = async () => {
    room().clock.advance(11 * 60_000);
    await room().settle();
    return [...pictureFiles(room())].sort();
  };

  beforeAll(async () => {
    media = join(room().folder, 'uploads');
    rmSync(media, { recursive: true, force: true });
    mkdirSync(join(media, '2019', '03'), { recursive: true });
    put('ferry.jpg', await sidewaysWithPlace(240, 120));
    put('second.jpg', await redAndBlue(60, 60).jpeg().toBuffer());
    put('script.jpg', '<script>alert(1)</script>');
    put('bomb.png', pngOfSide(30_000));
    put('waits.png', await redAndBlue(50, 40).png().toBuffer());
    put('shown.png', await redAndBlue(70, 50).png().toBuffer());
  });

  it('are told alike by a run that only looks and changes nothing, each with its reason', async () => {
    const before = await everyRow(room());
    const dry = await bring(TEXT, { dryRun: true });
    expect(await everyRow(room())).toBe(before);
    expect(pictureFiles(room())).toEqual([]);
    const { report, said } = await bring();
    expect(report.kinds.picture).toEqual(dry.report.kinds.picture);
    expect(report.noticed).toEqual(dry.report.noticed);
    expect(report.missingMedia).toEqual(dry.report.missingMedia);
    for (const [kind, counts] of Object.entries(report.kinds)) expect(unexplained(counts), kind).toBe(0);
    expect(report.missingMedia.toSorted()).toEqual(
      ['binned.png', 'clip.mp4', 'lost.jpg', 'timetable.pdf'].map(upload),
    );
    expect(Object.keys(report.kinds.picture.skipped).join()).toMatch(
      /refused: This is not a picture.*refused: This picture is too large: the most is \d+ megapixels/,
    );
    expect(report.noticed['comment-picture-refused']).toEqual({
      [upload('script.jpg')]: 1,
      [upload('bomb.png')]: 1,
    });
    expect(report.noticed['comment-file-as-link']).toEqual({
      'comment 11: second.jpg': 1,
      'comment 11: clip.mp4': 1,
      'comment 11: timetable.pdf': 1,
    });
    expect(report.noticed['comment-file-unknown']).toEqual({ 'comment 15: attachment 99': 1 });
    expect(said).toContain(
      'Files of comments that the export does not hold: once (comment 15: attachment 99)',
    );
  });

  it('stand under their words as those of our own: drawn anew, with what they show', async () => {
    const address = await addressOf(room(), '11');
    const seen = await comment(11);
    expect(seen).toContain(`src="${address}"`);
    expect(seen).toContain('alt="The ferry at “her” pier"');
    for (const name of ['second.jpg', 'clip.mp4', 'timetable.pdf']) expect(seen).toContain(name);
    expect(seen).not.toContain('ferry.jpg');
    const got = await room().visit(address);
    expect(got.header('content-type')).toBe('image/webp');
    expect(got.header('x-content-type-options')).toBe('nosniff');
    const { width, height, exif } = await sharp(got.bytes).metadata();
    expect({ width, height, exif }).toEqual({ width: 120, height: 240, exif: undefined });
    expect(got.bytes.includes('telling camera')).toBe(false);
  });

  it('are not there for what is no picture, or has no bytes, which stays a link; what waits is not shown', async () => {
    expect(await comment(12)).toContain('lost.jpg');
    for (const id of [12, 13, 14, 15]) expect(await comment(id), `${id}`).not.toContain('/pictures/');
    expect(await page()).not.toContain('It waits.');
    const waiting = await addressOf(room(), '17');
    expect((await room().visit(waiting)).status).toBe(404);
    expect((await room().visit(waiting, { as: await room().staff('moderator') })).status).toBe(200);
  });

  it('are not among the newsroom’s own, unless one of its texts shows them', async () => {
    const own = await room()
      .database.tables<{ pictures: { file_name: string } }>()
      .selectFrom('pictures')
      .select('file_name')
      .execute();
    expect(own.map(({ file_name }) => file_name).sort()).toEqual(['second.jpg', 'shown.png']);
    expect(await page()).toMatch(/src="\/pictures\/[^"]+"[^>]* alt="Of a reader"/);
    expect(await comment(18)).toContain(await addressOf(room(), '18'));
  });

  it('keep no address of who sent them', async () => {
    expect(await everyRow(room())).not.toContain(OWNER);
    const { said } = await bring();
    const path = /: (\S+\.json)$/.exec(said)?.[1] ?? '';
    expect(readFileSync(path, 'utf8')).not.toContain(OWNER);
  });

  it('come once: another run draws none again, also without the folder', async () => {
    const files = await settled();
    expect(files).toHaveLength(3);
    const rows = await everyRow(room());
    expect((await bring()).report.kinds.picture).toMatchObject({ imported: 0, updated: 0 });
    expect(await everyRow(room())).toBe(rows);
    const taken = exportOf(COMMENTS.filter(({ id }) => id !== 13 && id !== 14));
    const { report } = await bringExport(room(), taken);
    expect(report.kinds.comment).toMatchObject({ imported: 0, updated: 0 });
    expect(report.missingMedia).not.toContain(upload('ferry.jpg'));
    expect(await everyRow(room())).toBe(rows);
    expect(await settled()).toEqual(files);
  });

  it('come when their bytes do, in the place of the link', async () => {
    const before = await page();
    put('lost.jpg', await redAndBlue(80, 40).jpeg().toBuffer());
    const rows = await everyRow(room());
    const files = pictureFiles(room());
    const dry = await bring(TEXT, { dryRun: true });
    expect(await everyRow(room())).toBe(rows);
    expect(pictureFiles(room())).toEqual(files);
    const { report } = await bring();
    expect(report.kinds.picture).toMatchObject({ imported: 1, updated: 0 });
    expect(dry.report.kinds.picture).toEqual(report.kinds.picture);
    const seen = await comment(12);
    expect(seen).toContain(await addressOf(room(), '12'));
    expect(seen).not.toContain('lost.jpg');
    expect(await page()).not.toBe(before);
  });

  it('change and go as they do over there, and their files with them', async () => {
    const first = await addressOf(room(), '12');
    expect(await comment(12)).toContain(first);
    put('lost.jpg', await redAndBlue(90, 45).jpeg().toBuffer());
    expect((await bring()).report.kinds.picture).toMatchObject({ imported: 0, updated: 1 });
    const second = await addressOf(room(), '12');
    expect(second).not.toBe(first);
    expect(await comment(12)).toContain(second);
    expect((await room().visit(first)).status).toBe(404);
    expect(await settled()).toHaveLength(4);
    const without = changed(12, { meta: {} });
    await bring(without);
    expect(await comment(12)).not.toContain('/pictures/');
    expect((await room().visit(second)).status).toBe(404);
    expect(await settled()).toHaveLength(3);
    await bring();
    expect(await comment(12)).toContain(await addressOf(room(), '12'));
  });

  it('stay as somebody here has decided', async () => {
    const as = await room().staff('moderator');
    await room().post('/comments/12/remove-picture', {}, { as });
    put('lost.jpg', await redAndBlue(100, 50).jpeg().toBuffer());
    const files = await settled();
    for (const dryRun of [true, false]) {
      const { report } = await bring(changed(12, { says: 'Other words.' }), { dryRun });
      expect(report.kinds.picture.skipped['kept: changed here since']).toBe(1);
      expect(unexplained(report.kinds.picture)).toBe(0);
    }
    expect(await comment(12)).not.toContain('/pictures/');
    expect(await settled()).toEqual(files);

    await room().post('/desk/comments/11/pin', {}, { as });
    const kept = await addressOf(room(), '11');
    await bring(changed(11, { meta: {} }));
    expect(await comment(11)).toContain(kept);
  });

  it('go with the story under which they stand', async () => {
    const address = await addressOf(room(), '18');
    expect((await room().visit(address)).status).toBe(200);
    const story = await room()
      .database.tables<{ imported: { kind: string; foreign_id: string; own_id: string } }>()
      .selectFrom('imported')
      .select('own_id')
      .where('kind', '=', 'story')
      .where('foreign_id', '=', '7')
      .executeTakeFirstOrThrow();
    await room().database.write((writer) =>
      room().newsroom.conversation.removeOfStories(writer, [story.own_id]),
    );
    expect((await room().visit(address)).status).toBe(404);
    expect(await settled()).toEqual([]);
  });
});
