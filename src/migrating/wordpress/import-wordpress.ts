import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { instantOf } from '#platform/clock';
import type { ControlMessage } from '#platform/control';
import { siteSettings } from '#stories';
import { emptyReport, type LossReport, reportLines, tally, writeReport } from '../report.ts';
import { createItemsImport } from './bring-items.ts';
import { bringPictures } from './bring-pictures.ts';
import { bringTaxonomy } from './bring-taxonomy.ts';
import { BrokenExport } from './broken-export.ts';
import type { ImportNeeds, ImportWish } from './needs.ts';
import { readWxr } from './read-wxr.ts';
import { readSavedPages } from './saved-pages.ts';
import { type Survey, Surveyor } from './survey.ts';
import type { WxrEntry, WxrItem, WxrSite } from './words.ts';

type Tell = (message: ControlMessage) => void;

/** So many items are converted and written at once. */
const AT_ONCE = 25;
const TELL_EVERY = 250;

/**
 * Brings a WordPress export over: reads it once to learn what points forward, and once to write. Ends with an
 * account of every thing found, on the terminal and as JSON. Returns the exit code: 1 for a file that cannot
 * be read to its end.
 */
export async function importWordpress(wish: ImportWish, needs: ImportNeeds, tell: Tell): Promise<number> {
  const unreadable = await reasonNotToRead(wish);
  if (unreadable !== undefined) {
    tell({ kind: 'line', text: unreadable });
    return 1;
  }
  const broken: { at?: BrokenExport } = {};
  const { survey, items } = await surveyOf(wish, broken, needs, tell);
  if (!survey) {
    tell({ kind: 'line', text: broken.at?.message ?? 'The file holds no site.' });
    return 1;
  }
  const report = emptyReport({ source: survey.source, file: wish.file, dryRun: wish.dryRun });
  await bringAll({ wish, survey, report, items, broken }, needs, tell);
  report.broken = broken.at ? { line: broken.at.line, reason: broken.at.reason } : null;
  const path = writeReport(needs.folder, report, instantOf(needs.clock.now()));
  for (const text of [...reportLines(report), '', `The whole account: ${path}`]) tell({ kind: 'line', text });
  return broken.at ? 1 : 0;
}

interface Task {
  readonly wish: ImportWish;
  readonly survey: Survey;
  readonly report: LossReport;
  readonly items: number;
  readonly broken: { at?: BrokenExport };
}

async function bringAll(task: Task, needs: ImportNeeds, tell: Tell): Promise<void> {
  const { wish, survey, report } = task;
  if (!wish.dryRun) {
    await needs.removeSample();
    await nameSite(survey.site, needs);
  }
  const taxonomy = await bringTaxonomy(survey, needs, report);
  const pictures = await bringPictures(survey, needs, { wish, report });
  const shown = await readSavedPages(wish.pageHtml);
  const bring = createItemsImport(needs, { survey, taxonomy, pictures, report, shown });
  const progress = progressOf(task.items, needs, tell);
  let waiting: WxrItem[] = [];
  const seen = new Set<number>();
  for await (const entry of wholeEntries(wish.file, task.broken)) {
    if (entry.kind !== 'item') continue;
    if (isText(entry)) {
      if (seen.has(entry.id)) {
        countAgain(entry, report);
        continue;
      }
      seen.add(entry.id);
    }
    waiting.push(entry);
    if (waiting.length < AT_ONCE) continue;
    await bring(waiting);
    progress(waiting.length);
    waiting = [];
  }
  await bring(waiting);
}

async function surveyOf(
  wish: ImportWish,
  broken: Task['broken'],
  needs: ImportNeeds,
  tell: Tell,
): Promise<{ survey: Survey | undefined; items: number }> {
  const surveyor = new Surveyor();
  const progress = progressOf(undefined, needs, tell);
  let items = 0;
  for await (const entry of wholeEntries(wish.file, broken)) {
    surveyor.see(entry);
    if (entry.kind !== 'item') continue;
    items += 1;
    progress(1);
    if (items % AT_ONCE === 0) await nextTurn();
  }
  return { survey: surveyor.survey(), items };
}

/** The entries up to the end of the file, or to where it breaks, which is remembered. */
async function* wholeEntries(file: string, broken: Task['broken']): AsyncGenerator<WxrEntry> {
  try {
    yield* readWxr(createReadStream(file));
  } catch (failure) {
    if (!(failure instanceof BrokenExport)) throw failure;
    broken.at = failure;
  }
}

async function reasonNotToRead({ file, media, pageHtml }: ImportWish): Promise<string | undefined> {
  const facts = await stat(file).catch(() => undefined);
  if (!facts?.isFile()) return `There is no file ${file}.`;
  for (const folder of [media, pageHtml]) {
    if (folder === null) continue;
    const found = await stat(folder).catch(() => undefined);
    if (!found?.isDirectory()) return `There is no folder ${folder}.`;
  }
  return undefined;
}

/** A newsroom that has no name yet takes the site's own. */
async function nameSite(site: WxrSite, needs: ImportNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    const present = await needs.settings.read(writer, siteSettings);
    const unnamed = siteSettings.schema.parse({}).name;
    if (present.name !== unnamed || site.title === '') return;
    await needs.settings.change(writer, siteSettings, {
      name: site.title.slice(0, 80),
      tagline: site.description.slice(0, 160),
      ...(isLanguage(site.language) ? { language: site.language } : {}),
    });
  });
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Says from time to time how far it is: items, how many a second, and how long it may still take. */
function progressOf(total: number | undefined, needs: ImportNeeds, tell: Tell): (more: number) => void {
  const began = needs.clock.now().getTime();
  let told = began;
  let done = 0;
  return (more) => {
    done += more;
    const now = needs.clock.now().getTime();
    if (now - told < TELL_EVERY) return;
    told = now;
    const rate = done / Math.max(0.001, (now - began) / 1_000);
    const left = total === undefined ? '' : `, about ${Math.ceil((total - done) / rate)} s left`;
    const of = total === undefined ? 'items read' : `of ${total} items`;
    tell({ kind: 'progress', text: `${done} ${of}, ${Math.round(rate)} a second${left}` });
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function isText(item: WxrItem): boolean {
  return item.type === 'post' || item.type === 'page';
}

/** Numbers are unique on a site; a file put together by hand may say one twice. The first is taken. */
function countAgain(item: WxrItem, report: LossReport): void {
  const reason = 'its number stands before it in the file';
  report.kinds.other.found += 1;
  tally(report.kinds.other.skipped, reason);
  report.kinds.comment.found += item.comments.length;
  for (const _ of item.comments) tally(report.kinds.comment.skipped, reason);
}
