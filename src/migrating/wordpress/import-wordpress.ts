import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { instantOf } from '#platform/clock';
import type { ControlMessage } from '#platform/control';
import { makeScratch, type Scratch } from '#platform/database';
import { sparingMemory } from '#platform/memory';
import { siteSettings } from '#stories';
import { emptyReport, type LossReport, notice, reportLines, writeReport } from '../report.ts';
import { isLanguageTag } from '../rules/language-tag.ts';
import { createItemsImport } from './bring-items.ts';
import { bringPictures } from './bring-pictures.ts';
import { bringSubscriptions } from './bring-subscriptions.ts';
import { bringTaxonomy } from './bring-taxonomy.ts';
import { BrokenExport } from './broken-export.ts';
import { type Companion, readCompanion } from './companion.ts';
import { keepSenders } from './keep-senders.ts';
import type { ImportNeeds, ImportWish } from './needs.ts';
import { noteTaken } from './note-taken.ts';
import { noticeAbsent } from './notice-absent.ts';
import type { Break } from './prepare-export.ts';
import { beginPreparing, type Preparing } from './prepare-portions.ts';
import { BrokenTable } from './read-table.ts';
import { readWxr } from './read-wxr.ts';
import { readSavedPages } from './saved-pages.ts';
import { readShelves } from './shelves.ts';
import { type Survey, Surveyor } from './survey.ts';
import type { WxrSite } from './words.ts';

type Tell = (message: ControlMessage) => void;

/** After so many items that are read others have their turn. */
const TURN_AFTER = 25;
const TELL_EVERY = 250;

/**
 * Brings a WordPress export over: reads it once to learn what points forward, and once to write. Ends with an
 * account of every thing found, on the terminal and as JSON. Returns the exit code: 1 for a file that cannot
 * be read to its end.
 */
export async function importWordpress(wish: ImportWish, needs: ImportNeeds, tell: Tell): Promise<number> {
  const unreadable = await reasonNotToRead(wish);
  if (unreadable !== undefined) return refused(unreadable, tell);
  const scratch = makeScratch(join(needs.folder, SCRATCH));
  let preparing: Preparing | undefined;
  try {
    preparing = beginPreparing(wish.file);
    const task = { wish, scratch, preparing };
    return await sparingMemory(() => importFrom(task, needs, tell));
  } catch (failure) {
    if (!(failure instanceof BrokenTable)) throw failure;
    return refused(failure.message, tell);
  } finally {
    await preparing?.end();
    scratch.close();
  }
}

/** Nothing was written. */
function refused(why: string, tell: Tell): number {
  tell({ kind: 'line', text: why });
  return 1;
}

/** Beside the database; deleted in the end, and by the next import where that was not reached. */
const SCRATCH = 'import.scratch';

async function importFrom(
  { wish, scratch, preparing }: Pick<Task, 'wish' | 'scratch' | 'preparing'>,
  needs: ImportNeeds,
  tell: Tell,
): Promise<number> {
  const broken: { at?: BrokenExport } = {};
  const { survey, items } = await surveyOf({ wish, scratch, broken }, needs, tell);
  if (!survey) return refused(broken.at?.message ?? 'The file holds no site.', tell);
  const report = emptyReport({ source: survey.source, file: wish.file, dryRun: wish.dryRun });
  const companion = await readCompanion(wish.companion, { scratch, report });
  report.sample = await needs.sample.stories();
  // A sample makes room for a site, not for a part of one; where there is none, none is to be opened any more
  if (!wish.dryRun && (!broken.at || report.sample === 0)) await needs.sample.remove();
  report.broken = await bringAll({ wish, scratch, preparing, survey, companion, report, items }, needs, tell);
  const path = writeReport(needs.folder, report, instantOf(needs.clock.now()));
  for (const text of [...reportLines(report), '', `The whole account: ${path}`]) tell({ kind: 'line', text });
  return report.broken ? 1 : 0;
}

interface Task {
  readonly wish: ImportWish;
  readonly scratch: Scratch;
  readonly preparing: Preparing;
  readonly survey: Survey;
  readonly companion: Companion;
  readonly report: LossReport;
  readonly items: number;
}

/** Returns where the file breaks, if it does. */
async function bringAll(task: Task, needs: ImportNeeds, tell: Tell): Promise<Break | null> {
  const { wish, scratch, survey, report } = task;
  if (!wish.dryRun) await nameSite(survey.site, needs);
  const taxonomy = await bringTaxonomy(survey, needs, { report, shelves: readShelves(scratch) });
  await bringPictures(survey, needs, { wish, report, scratch });
  await noteTaken(task, needs);
  scratch.keep();
  const shown = await readSavedPages(wish.pageHtml);
  const bring = createItemsImport(needs, { report, source: survey.source, site: survey.oldSite });
  const progress = progressOf(task.items, needs, tell);
  const portions = task.preparing.portions({
    ...{ survey, taxonomy, shown, forms: task.companion.forms },
    scratch: join(needs.folder, SCRATCH),
  });
  let portion = await portions.next();
  while (portion.done !== true) {
    await bring(portion.value);
    progress(portion.value.length);
    portion = await portions.next();
  }
  try {
    await bringSubscriptions(task.companion.subscriptions, task, needs);
  } catch (failure) {
    if (!(failure instanceof BrokenTable)) throw failure;
    notice(report, 'table-broken', failure.message);
  }
  if (portion.value === null) await noticeAbsent(task, needs);
  return portion.value;
}

/** Reads to the end of the file, or to where it breaks, which is remembered. */
async function surveyOf(
  task: { readonly wish: ImportWish; readonly scratch: Scratch; readonly broken: { at?: BrokenExport } },
  needs: ImportNeeds,
  tell: Tell,
): Promise<{ survey: Survey | undefined; items: number }> {
  const { wish, scratch, broken } = task;
  const surveyor = new Surveyor(scratch);
  const progress = progressOf(undefined, needs, tell);
  try {
    for await (const entry of readWxr(createReadStream(wish.file))) {
      surveyor.see(entry);
      if (entry.kind !== 'item') continue;
      keepSenders(scratch, entry, surveyor.items);
      progress(1);
      if (surveyor.items % TURN_AFTER === 0) await nextTurn();
    }
  } catch (failure) {
    if (!(failure instanceof BrokenExport)) throw failure;
    broken.at = failure;
  }
  return { survey: surveyor.survey(), items: surveyor.items };
}

async function reasonNotToRead({
  file,
  media,
  pageHtml,
  companion,
}: ImportWish): Promise<string | undefined> {
  const facts = await stat(file).catch(() => undefined);
  if (!facts?.isFile()) return `There is no file ${file}.`;
  for (const folder of [media, pageHtml, companion]) {
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
      ...(isLanguageTag(site.language) ? { language: site.language } : {}),
    });
  });
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
