import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeNewsroom, type Room } from '../../test/a-newsroom.ts';
import { ROOT } from '../../test/source.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { type LossReport, unexplained } from './report.ts';

const TIDE = join(ROOT, 'src/migrating/wordpress/fixtures/tide.wxr.xml');
const HOME = '/2023/03/high-water/';

/** Words that stand only in what nobody may see. */
const HIDDEN = [
  ...['words of the bin', 'Private words', 'Answer to private', 'Note of the editors', 'Cheap boots'],
  ...[
    'I wait for a look',
    'Words behind the password',
    'Words for editors',
    'Words of a draft',
    'Words in review',
  ],
  ...['Words in the bin', 'Words of the future', 'Private place comment', 'Words that stand twice'],
  ...['reader.example', '198.51.100', '64aa0b1c2d3e4', 'alert("tide")'],
];

async function bring(
  { newsroom }: Room,
  wish: { file?: string; media?: string; pageHtml?: string; dryRun?: boolean } = {},
): Promise<LossReport> {
  const lines: string[] = [];
  const { file = TIDE, media = null, pageHtml = null, dryRun = false } = wish;
  await newsroom.migrating.importWordpress({ file, media, pageHtml, companion: null, dryRun }, (message) => {
    if (message.kind === 'line') lines.push(message.text);
  });
  const path = lines.at(-1)?.match(/: (.+\.json)$/)?.[1] ?? '';
  return JSON.parse(readFileSync(path, 'utf8')) as LossReport;
}

describeNewsroom('A site of many kinds of things', (room) => {
  let folder: string;
  let report: LossReport;
  beforeAll(async () => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'uploads/2023/03'), { recursive: true });
    mkdirSync(join(folder, 'pages'));
    writeFileSync(join(folder, 'uploads/2023/03/bell.mp3'), 'ID3 a bell');
    writeFileSync(join(folder, 'uploads/2023/03/table.pdf'), '%PDF-1.4 hours');
    report = await bring(room(), { media: join(folder, 'uploads') });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is accounted for to the last comment', () => {
    for (const [kind, counts] of Object.entries(report.kinds)) expect(unexplained(counts), kind).toBe(0);
    expect(report.kinds.story).toMatchObject({
      found: 9,
      imported: 8,
      skipped: { 'its status is "trash"': 1 },
    });
    expect(report.kinds.page).toMatchObject({ found: 2, imported: 2 });
    expect(report.kinds.passage).toMatchObject({ found: 4, imported: 4 });
    expect(report.kinds.comment).toMatchObject({
      ...{ found: 20, imported: 17, pending: 1 },
      aside: {
        ...{ 'a private comment': 1, 'an answer to what is private': 1, 'a note of the editors': 1 },
        'a link from another site': 1,
      },
      skipped: {
        'it lies in the bin': 1,
        'it is spam': 1,
        'what it stands under is not taken': 1,
      },
    });
    expect(report.kinds.other.skipped).toMatchObject({
      'it stands in the texts that use it': 1,
      'items of the kind "nav_menu_item" have no place here': 1,
      'its number stands before it in the file': 1,
    });
    expect(report.noticed['unknown-shortcode']).toEqual({ 'tide-clock': 1 });
    expect(report.noticed['passage-unknown']).toBeDefined();
    expect(report.missingMedia).toHaveLength(1);
  });

  it('changes nothing the second time, also when it is only asked what it would do', async () => {
    for (const dryRun of [true, false]) {
      const { kinds } = await bring(room(), { media: join(folder, 'uploads'), dryRun });
      for (const [kind, counts] of Object.entries(kinds)) {
        expect(counts.imported + counts.updated, kind).toBe(0);
        expect(unexplained(counts), kind).toBe(0);
      }
    }
  });

  it('shows the text as it was, with links that work here', async () => {
    const { status, text } = await room().visit(HOME);
    expect(status).toBe(200);
    expect(text).toContain('<strong>noon</strong>');
    expect(text).toContain('href="/2023/03/two-questions/#comment-41"');
    expect(text).toContain('href="/?p=2&amp;site=tide.example"');
    expect(text).toMatch(/href="\/files\/[\w-]+\/table\.pdf"/);
    expect(text).toMatch(/src="\/files\/[\w-]+\/bell\.mp3"|href="\/files\/[\w-]+\/bell\.mp3"/);
    expect(text).toContain('[tide-clock port=');
    expect((await room().visit('/2023/03/two-questions/')).text).toContain('This stands under many stories.');
    expect((await room().visit(/\/files\/[\w-]+\/table\.pdf/.exec(text)?.[0] ?? '')).status).toBe(200);
  });

  it('puts comments in their threads, whatever the order of the file', async () => {
    const { text } = await room().visit(HOME);
    for (const id of [11, 13, 14, 15, 16, 17, 24, 25]) expect(text, `${id}`).toContain(`id="comment-${id}"`);
    for (const id of [12, 18, 19, 20, 21, 22, 23]) expect(text, `${id}`).not.toContain(`id="comment-${id}"`);
    expect(text).toContain('8 Comments');
    const places = ['comment-17', 'comment-11', 'comment-13'].map((id) => text.indexOf(`id="${id}"`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('is open to nobody where it was not', async () => {
    for (const path of [
      '/',
      HOME,
      '/feed',
      '/sitemap.xml',
      '/search?q=words',
      `${HOME}feed`,
      '/water',
      '/2023/03/locked/',
    ]) {
      const { text } = await room().visit(path);
      for (const words of HIDDEN) expect(text, `${words} at ${path}`).not.toContain(words);
    }
    for (const path of ['/2023/03/editors/', '/?p=6', '/?p=5', '/2031/01/later/', '/?p=10'])
      expect((await room().visit(path)).status, path).toBe(404);
    const reader = room().person();
    expect((await room().visit('/2023/03/locked/')).status).toBe(200);
    await room().post('/2023/03/locked/password', { password: 'ebb' }, { as: reader });
    expect((await room().visit('/2023/03/locked/', { as: reader })).text).toContain(
      'Words behind the password',
    );
  });

  it('keeps old slugs, old dates, numbers, file pages and words of any script', async () => {
    for (const [path, leadsTo] of [
      ['/2023/03/hoogwater/', HOME],
      ['/2023/02/high-water/', HOME],
      ['/?p=1', HOME],
      ['/?attachment_id=30', HOME],
      [`${HOME}bell/`, HOME],
      ['/?page_id=21', '/about/%EC%9A%B0%EB%A6%AC/'],
    ] as const) {
      const answer = await room().visit(path);
      expect(answer.status, path).toBe(301);
      expect(answer.location?.replace(/\/$/, ''), path).toBe(leadsTo.replace(/\/$/, ''));
    }
    expect((await room().visit('/about/%ec%9a%b0%eb%a6%ac/')).status).toBeLessThan(302);
    expect((await room().visit('/table/')).location).toMatch(/^\/files\//);
  });

  it('asks its questions, and knows by a saved page which comments answer which', async () => {
    const { text } = await room().visit('/2023/03/two-questions/');
    const marks = [
      ...text.matchAll(/class="question-mark" href="#question-wp2-(\w+)-\w{6}" aria-label="([^"]*)"/g),
    ];
    expect(marks.map(([, id, name]) => [id, name])).toEqual([
      ['aa11bb22cc', 'Question about “the harbour will close”: Is it &quot;true&quot;? 1 answer'],
      ['dd33ee44ff', 'Question about “nobody knows when”: When? 1 answer'],
    ]);
    expect(report.kinds.passage.inferred).toBeDefined();
    writeFileSync(
      join(folder, 'pages/lost.html'),
      '<html><body><p><div class="wpd-inline-shortcode wpd-inline-closed" id="wpd-inline-40">second passage<span>3</span></div></body></html>',
    );
    const again = await bring(room(), { media: join(folder, 'uploads'), pageHtml: join(folder, 'pages') });
    expect(again.noticed['passage-unknown']).toBeUndefined();
    expect(again.kinds.comment.updated).toBe(1);
  });

  it('does not come back where it was taken away', async () => {
    const { database, newsroom } = room();
    const { text } = await room().visit('/feed');
    const id = text
      .split('<item>')
      .find((one) => one.includes('Lost questions'))
      ?.match(/urn:uuid:([\w-]+)/)?.[1];
    expect(id).toBeDefined();
    await database.write((writer) => newsroom.stories.removeStories(writer, [id ?? '']));
    const again = await bring(room(), { media: join(folder, 'uploads') });
    expect(again.kinds.story.skipped['it was taken away here since']).toBe(1);
    expect(again.kinds.comment.skipped['it was taken away here since']).toBe(1);
    expect((await room().visit('/2023/03/lost-questions/')).status).not.toBe(200);
  });
});

describeNewsroom('A newsroom that was given half a file', (room) => {
  let folder: string;
  beforeAll(() => {
    folder = temporaryFolder();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds whole what stood before the break, tells where that is, and is completed by another run', async () => {
    await room().newsroom.demo.open();
    const whole = readFileSync(TIDE, 'utf8');
    const bytes = Buffer.from(whole);
    const cut = join(folder, 'cut.xml');
    writeFileSync(cut, whole.slice(0, whole.indexOf('Lost questions')));
    const first = await bring(room(), { file: cut });
    const line = whole.slice(0, whole.indexOf('Lost questions')).split('\n').length;
    expect(first.broken).toMatchObject({ line, reason: expect.stringContaining('cut off') });
    expect(first.kinds.story.imported).toBe(2);
    expect((await room().visit(HOME)).text).toContain('8 Comments');
    expect(await room().newsroom.demo.isOpen()).toBe(true);

    const latin = join(folder, 'latin.xml');
    const at = bytes.indexOf('우리');
    writeFileSync(latin, Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at)]));
    const second = await bring(room(), { file: latin });
    expect(second.broken?.reason).toMatch(/utf-8/);
    // One story ends with a text that stood behind the first break.
    expect(second.kinds.story).toMatchObject({ imported: 6, updated: 1, unchanged: 1 });

    const third = await bring(room());
    expect(third.broken).toBeNull();
    expect(await room().newsroom.demo.isOpen()).toBe(false);
    expect(third.kinds.story).toMatchObject({ imported: 0, unchanged: 8 });
    expect(third.kinds.page).toMatchObject({ imported: 1, unchanged: 1 });
    for (const [kind, counts] of Object.entries(third.kinds)) expect(unexplained(counts), kind).toBe(0);
  });
});

describeNewsroom('A question whose words no mark can hold', (room) => {
  it('is kept with its answers, closed, and says that its place is not known', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'unplaced.xml');
    const whole = readFileSync(TIDE, 'utf8');
    const [before, after] = whole.split(/<p>\[wpdiscuz-feedback id="gg11".*?<\/p>/s);
    const asked = '[wpdiscuz-feedback id="gg11" question="One?" opened="1"]first passage[/wpdiscuz-feedback]';
    writeFileSync(file, `${before}<pre><code>${asked}</code></pre>${after}`);
    await bring(room(), { file });
    const { text } = await room().visit('/2023/03/lost-questions/');
    expect(text).not.toContain('question-mark');
    const question = /<section class="question".*?<\/section>/s.exec(text)?.[0] ?? '';
    expect(question).toContain('One?');
    expect(question).toContain('first passage');
    expect(question).toContain('Where these words stand in the story is not known.');
    expect(question).toContain('This question takes no more answers.');
    expect(question).toContain('About which?');
    expect((await room().visit('/2023/03/lost-questions/?filter=inline')).text).toContain('About which?');
    rmSync(folder, { recursive: true });
  });
});
