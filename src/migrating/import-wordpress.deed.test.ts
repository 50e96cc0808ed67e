import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeNewsroom, type Room } from '../../test/a-newsroom.ts';
import { ROOT } from '../../test/source.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { type LossReport, unexplained } from './report.ts';

const OWN = join(ROOT, 'src/migrating/wordpress/fixtures/harbour-post.wxr.xml');
const REAL = join(ROOT, '../shared/fixtures/themeunittestdata.wordpress.xml');

interface Imported {
  readonly exit: number;
  readonly said: string;
  readonly report: LossReport | undefined;
}

async function importInto(
  { newsroom }: Room,
  file: string,
  wish: { media?: string; pageHtml?: string; dryRun?: boolean } = {},
): Promise<Imported> {
  const lines: string[] = [];
  const { media = null, pageHtml = null, dryRun = false } = wish;
  const exit = await newsroom.migrating.importWordpress(
    { file, media, pageHtml, companion: null, dryRun },
    (message) => {
      if (message.kind === 'line') lines.push(message.text);
    },
  );
  const path = lines.at(-1)?.match(/: (.+\.json)$/)?.[1];
  const report = path && (JSON.parse(readFileSync(path, 'utf8')) as LossReport);
  return { exit, said: lines.join('\n'), report: report || undefined };
}

function expectNothingLost(report: LossReport | undefined): void {
  expect(report).toBeDefined();
  for (const [kind, counts] of Object.entries(report?.kinds ?? {})) expect(unexplained(counts), kind).toBe(0);
}

/** How many of each kind were written. */
function written(report: LossReport | undefined): number {
  return Object.values(report?.kinds ?? {}).reduce((sum, kind) => sum + kind.imported + kind.updated, 0);
}

describeNewsroom('The import of a WordPress site', (room) => {
  let folder: string;
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const export_ = () => readFileSync(OWN, 'utf8');

  beforeAll(async () => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'uploads/2024/04'), { recursive: true });
    const picture = sharp({ create: { width: 800, height: 500, channels: 3, background: '#468' } });
    writeFileSync(join(folder, 'uploads/2024/04/boat.jpg'), await picture.jpeg().toBuffer());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('only tells what it would do when it is asked to', async () => {
    const { exit, report } = await importInto(room(), OWN, { dryRun: true });
    expect(exit).toBe(0);
    expectNothingLost(report);
    expect(report?.kinds.story.imported).toBe(1);
    expect((await room().visit('/paper/2024/04/night-boat/')).status).toBe(404);
  });

  it('brings story, comments, section and passage, and lists the pictures that it misses', async () => {
    const { exit, report } = await importInto(room(), OWN);
    expect(exit).toBe(0);
    expectNothingLost(report);
    expect(report?.missingMedia).toEqual([
      'https://harbour.example/paper/wp-content/uploads/2024/04/boat.jpg',
    ]);
    const story = await room().visit('/paper/2024/04/night-boat/');
    expect(story.status).toBe(200);
    expect(story.text).toContain('The night boat returns');
    expect(story.text).toContain('Inês Prado');
    expect(story.text).toContain('2 Comments');
    expect(story.text).toContain('id="comment-31"');
    expect(story.text).toContain('Pinned');
    expect(story.text).toContain('Tickets cost eleven euros.');
    expect(story.text).not.toContain('wpdiscuz');
    expect(story.text).not.toContain('example.com');
    expect(story.text).not.toContain('203.0.113');
    expect(story.text).not.toContain('marta@reader.example');
    expect((await room().visit('/')).text).toContain('The Harbour Post');
  });

  it('changes nothing when it is run again', async () => {
    const { report } = await importInto(room(), OWN);
    expectNothingLost(report);
    expect(written(report)).toBe(0);
  });

  it('brings the pictures once their bytes are there', async () => {
    const { report } = await importInto(room(), OWN, { media: join(folder, 'uploads') });
    expect(report?.kinds.picture.imported).toBe(1);
    expect(report?.kinds.story.updated).toBe(1);
    const story = await room().visit('/paper/2024/04/night-boat/');
    expect(story.text).toContain('The boat on Monday');
    const old = await room().visit('/paper/wp-content/uploads/2024/04/boat-300x200.jpg');
    expect(old).toMatchObject({ status: 301 });
    expect((await room().visit(old.location ?? '')).status).toBe(200);
    expect(written((await importInto(room(), OWN, { media: join(folder, 'uploads') })).report)).toBe(0);
  });

  it('keeps every old address', async () => {
    const home = '/paper/2024/04/night-boat/';
    for (const path of [
      ...['/?p=11', '/paper/?p=11', '/paper/2024/04/night-boat', `${home}comment-page-1/`],
      ...[`${home}boat/`, '/?attachment_id=12', '/paper/2024/04/night-boat/amp/'],
    ]) {
      expect(await room().visit(path), path).toMatchObject({ status: 301 });
    }
    for (const path of [
      ...['/paper/category/transport/ferries/', '/paper/category/ferries/', '/paper/tag/night-boat/'],
      ...['/paper/author/ines/', '/?cat=5', '/?author=2', '/?tag=night-boat'],
    ]) {
      const old = await room().visit(path);
      expect(old.status, path).toBe(301);
      expect((await room().visit(old.location ?? '')).text, path).toContain('The night boat returns');
    }
    expect((await room().visit('/tag/night-boat/')).text).toContain('The night boat returns');
    expect((await room().visit('/?p=999')).status).toBe(404);
  });

  it('updates what changed over there, and leaves alone what changed here', async () => {
    const changed = export_().replace('sails again', 'sails every night');
    const first = await importInto(room(), file('changed.xml', changed));
    expect(first.report?.kinds.story.updated).toBe(1);
    expect((await room().visit('/paper/2024/04/night-boat/')).text).toContain('sails every night');
    const [id = ''] = await storyIdsOf(room());
    await room().publish({ id, title: 'Edited here', paragraphs: ['By our own editor.'] });
    const again = await importInto(room(), file('again.xml', changed.replace('eleven', 'twelve')));
    expectNothingLost(again.report);
    expect((await room().visit('/paper/2024/04/night-boat/')).text).toContain('By our own editor.');
  });

  it('says at which line a file breaks, and keeps what was whole before it', async () => {
    const whole = export_();
    const broken: readonly (readonly [string, string, RegExp])[] = [
      ['cut.xml', whole.slice(0, whole.lastIndexOf('<item>') + 200), /line \d+.*cut off/i],
      ['dtd.xml', whole.replace('<rss', '<!DOCTYPE rss [<!ENTITY a "b">]><rss'), /line 3.*document type/i],
      ['entity.xml', whole.replace('The Harbour Post', '&lol;'), /line \d+.*entity/i],
      ['text.xml', 'This is no export.', /line 1/i],
    ];
    for (const [name, text, says] of broken) {
      const { exit, said } = await importInto(room(), file(name, text));
      expect(exit, name).toBe(1);
      expect(said, name).toMatch(says);
    }
    expect((await importInto(room(), join(folder, 'nothing.xml'))).said).toContain('There is no file');
    expect((await importInto(room(), OWN)).exit).toBe(0);
  });
});

async function storyIdsOf(room: Room): Promise<readonly string[]> {
  const { text } = await room.visit('/feed');
  return [...text.matchAll(/urn:uuid:([\w-]+)/g)].map(([, id]) => id ?? '');
}

const there = existsSync(REAL);
if (!there) console.warn(`Skipped: the real export is not at ${REAL}.`);

if (there) {
  describeNewsroom('A real export', (room) => {
    it('comes over with no unexplained loss, and a second run changes nothing', async () => {
      const first = await importInto(room(), REAL);
      expect(first.exit).toBe(0);
      expectNothingLost(first.report);
      const { story, page, comment } = first.report?.kinds ?? {};
      expect((story?.imported ?? 0) + (page?.imported ?? 0)).toBe(79);
      expect(comment?.found).toBe(33);
      const second = await importInto(room(), REAL);
      expectNothingLost(second.report);
      expect(written(second.report)).toBe(0);
    });

    it('answers each of its permalinks as it did', async () => {
      const wrong: string[] = [];
      for (const item of readFileSync(REAL, 'utf8').split('<item>').slice(1)) {
        const says = (name: string) =>
          new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^<\\]]*)`).exec(item)?.[1] ?? '';
        const { pathname, search } = new URL(says('link').replaceAll('&amp;', '&'));
        const [type, status] = [says('wp:post_type'), says('wp:status')];
        if (type !== 'post' && type !== 'page') continue;
        const answer = await room().visit(pathname + search);
        const expected = status === 'publish' ? [200, 301] : [404];
        if (!expected.includes(answer.status)) wrong.push(`${answer.status} ${status} ${pathname}`);
      }
      expect(wrong).toEqual([]);
    });

    it('gives its password story to nobody without the password, and to everybody with it', async () => {
      const { text } = await room().visit('/2012/01/04/template-password-protected/');
      expect(text).toContain('name="password"');
      const reader = room().person();
      const path = '/2012/01/04/template-password-protected';
      expect((await room().post(`${path}/password`, { password: 'enter' }, { as: reader })).status).toBe(303);
      expect((await room().visit(`${path}/`, { as: reader })).text).not.toContain('name="password"');
    });
  });
}
