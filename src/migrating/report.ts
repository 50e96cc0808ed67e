import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type ReportKind =
  | 'author'
  | 'section'
  | 'tag'
  | 'story'
  | 'page'
  | 'picture'
  | 'comment'
  | 'passage'
  | 'subscription'
  | 'other';

export interface KindReport {
  found: number;
  imported: number;
  updated: number;
  unchanged: number;
  /** Came in, and waits for a moderator's look. */
  pending: number;
  /** Came in, and is shown in the desk alone, by what it is. */
  aside: Record<string, number>;
  /** Not taken, by the reason. */
  skipped: Record<string, number>;
  /** Taken with a value that was not said but concluded, by which. */
  inferred: Record<string, number>;
}

/** The honest account of an import: every thing found is imported, updated, unchanged or skipped with a reason. */
export interface LossReport {
  readonly source: string;
  readonly file: string;
  readonly dryRun: boolean;
  /** Null while the file was read to its end; else where and why it was not. */
  broken: { line: number; reason: string } | null;
  /** Stories and pages of the sample newsroom, which makes room for a file that is whole. */
  sample: number;
  readonly kinds: Record<ReportKind, KindReport>;
  /** Addresses of media whose bytes were not found: the first `MOST_MISSING`. */
  readonly missingMedia: string[];
  /** How many more there are. */
  missingBeyond: number;
  /** Kept as text or dropped while converting: kind, then what, then how often. */
  readonly noticed: Record<string, Record<string, number>>;
}

export function emptyReport(facts: { source: string; file: string; dryRun: boolean }): LossReport {
  const kind = (): KindReport => ({
    found: 0,
    imported: 0,
    updated: 0,
    unchanged: 0,
    pending: 0,
    aside: nothingYet(),
    skipped: nothingYet(),
    inferred: nothingYet(),
  });
  return {
    ...facts,
    broken: null,
    sample: 0,
    kinds: {
      author: kind(),
      section: kind(),
      tag: kind(),
      story: kind(),
      page: kind(),
      picture: kind(),
      comment: kind(),
      passage: kind(),
      subscription: kind(),
      other: kind(),
    },
    missingMedia: [],
    missingBeyond: 0,
    noticed: Object.create(null) as LossReport['noticed'],
  };
}

/** A table of counts. What an export says may be any word, also one that every object has from birth. */
function nothingYet(): Record<string, number> {
  return Object.create(null) as Record<string, number>;
}

/** So many more of `what` in a table of counts. */
export function tally(counts: Record<string, number>, what: string, times = 1): void {
  counts[what] = (counts[what] ?? 0) + times;
}

/** So many different things of a kind are told apart, and so many addresses listed: more, nobody reads. */
const MOST_NOTICED = 1_000;
const MOST_MISSING = 10_000;
const OTHERS = 'others';

/** Counts one thing that people should look at. */
export function notice(report: LossReport, kind: string, what: string, times = 1): void {
  report.noticed[kind] ??= nothingYet();
  const counts = report.noticed[kind];
  const said = what.slice(0, 120);
  const isTold = said in counts || Object.keys(counts).length < MOST_NOTICED;
  tally(counts, isTold ? said : OTHERS, times);
}

export function noticeMissing(report: LossReport, address: string): void {
  if (report.missingMedia.length < MOST_MISSING) report.missingMedia.push(address);
  else report.missingBeyond += 1;
}

/** How many of a kind are neither taken nor skipped with a reason: the unexplained losses. Must be 0. */
export function unexplained(kind: KindReport): number {
  const skipped = Object.values(kind.skipped).reduce((sum, count) => sum + count, 0);
  return kind.found - kind.imported - kind.updated - kind.unchanged - skipped;
}

/** Writes the report as JSON into the data folder. Returns its path. */
export function writeReport(folder: string, report: LossReport, at: string): string {
  const reports = join(folder, 'reports');
  mkdirSync(reports, { recursive: true });
  const path = join(reports, `import-${at.replaceAll(':', '').replaceAll('.', '')}.json`);
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  return path;
}

const NAMES: Readonly<Record<ReportKind, string>> = {
  author: 'Authors',
  section: 'Sections',
  tag: 'Tags',
  story: 'Stories',
  page: 'Pages',
  picture: 'Pictures and files',
  comment: 'Comments',
  passage: 'Passages',
  subscription: 'Subscriptions',
  other: 'Other items',
};

const NOTICED: Readonly<Record<string, string>> = {
  'unknown-shortcode': 'Shortcodes that are not known, kept as text',
  'layout-shortcode': 'Shortcodes that laid a page out, left out: what stood in them came',
  'dropped-shortcode': 'Shortcodes that could not be carried over',
  'unknown-block': 'Blocks of plugins, taken by their HTML',
  'block-without-content': 'Blocks that made their content only when shown',
  'block-fields-as-text':
    'Blocks that their theme drew from fields: the words in these fields came, as paragraphs',
  'dropped-markup': 'Elements of which the words alone were kept',
  'dropped-code': 'Scripts and styles, left out',
  'dropped-address': 'Addresses that could do harm or are none, left out',
  'term-as-tag': 'Terms of the site’s own taxonomies, which became tags',
  'post-format': 'Formats in which the old theme dressed posts, left out: the texts came whole',
  'dropped-term': 'Terms of menus, themes and plugins, which nobody reads, left out',
  'rating-not-taken': 'Ratings of stories, left out: readers give none here',
  'story-data-not-taken': 'Fields of stories that have no place here, left out',
  'frame-as-link': 'Frames of unknown hosts that became links',
  tangled: 'Texts with so many marks that never end that they came without them: look at them',
  'picture-without-address': 'Pictures without an address',
  'picture-left-out': 'Pictures left out of a text while their bytes are missing',
  'gallery-without-pictures': 'Galleries without pictures',
  'page-break': 'Breaks between pages: the story is one page now',
  island: 'Pieces of HTML kept as they are',
  'passage-not-placed': 'Passages that no mark can hold',
  'passage-unknown': 'Feedback on a passage, place unknown',
  'spoiler-stands-open': 'Spoilers that stand open now',
  'placeholder-address-dropped': 'Placeholder e-mail addresses, left out',
  'comment-data-not-taken': 'Data of comments that is not taken',
  'comment-picture-refused': 'Pictures of comments that could not be drawn',
  'comment-file-as-link': 'Further pictures, videos and files of comments, which are links under their words',
  'comment-file-unknown': 'Files of comments that the export does not hold',
  'table-broken': 'Companion tables that could not be read to their end',
  'companion-not-taken': 'Rows of the companion tables that have no place here',
  'taken-away-there': 'Taken away at the old site since they came, and here as well',
  'absent-there':
    'Brought by an earlier run and not in this export of the whole site: deleted over there, and still here',
  'could-not-be-written': 'Items that could not be written',
};

/** The report for people, line by line. */
export function reportLines(report: LossReport): readonly string[] {
  const lines = [report.dryRun ? 'What an import would do:' : 'What the import did:', ''];
  lines.push(row(['', 'found', 'new', 'updated', 'as before', 'pending', 'skipped']));
  for (const [kind, counts] of Object.entries(report.kinds) as [ReportKind, KindReport][]) {
    if (counts.found === 0) continue;
    const skipped = Object.values(counts.skipped).reduce((sum, count) => sum + count, 0);
    const { found, imported, updated, unchanged, pending } = counts;
    lines.push(row([NAMES[kind], found, imported, updated, unchanged, pending, skipped]));
  }
  for (const [kind, counts] of Object.entries(report.kinds) as [ReportKind, KindReport][]) {
    for (const [what, count] of Object.entries(counts.aside)) {
      lines.push(`${NAMES[kind]}: ${count} kept aside, where the desk alone shows them: ${what}`);
    }
    for (const [reason, count] of Object.entries(counts.skipped)) {
      lines.push(`${NAMES[kind]}: ${count} skipped: ${reason}`);
    }
    for (const [what, count] of Object.entries(counts.inferred)) {
      lines.push(`${NAMES[kind]}: ${count} inferred: ${what}`);
    }
    const lost = unexplained(counts);
    if (lost !== 0)
      lines.push(`${NAMES[kind]}: ${lost} UNEXPLAINED. This is a fault of Tidings: please report it.`);
  }
  for (const [kind, things] of Object.entries(report.noticed)) {
    const times = Object.values(things).reduce((sum, count) => sum + count, 0);
    const examples = Object.keys(things).slice(0, 5).join(', ');
    lines.push(
      `${NOTICED[kind] ?? kind}: ${times === 1 ? 'once' : `${times} times`} (${examples}${Object.keys(things).length > 5 ? ', …' : ''})`,
    );
  }
  if (report.missingMedia.length > 0) {
    const listed = report.missingBeyond === 0 ? 'them' : `the first ${report.missingMedia.length}`;
    const many = report.missingMedia.length + report.missingBeyond;
    lines.push(`${many} media files were not found; the report lists ${listed}.`);
  }
  if (report.sample > 0) lines.push(ofSample(report));
  if (report.broken) lines.push(`The file is broken at line ${report.broken.line}: ${report.broken.reason}`);
  return lines;
}

function ofSample({ sample, broken, dryRun }: LossReport): string {
  if (broken) return 'The sample newsroom stays until a whole file has come.';
  const made = dryRun ? 'would make room' : 'made room';
  return `The sample newsroom ${made}: ${sample} stories and pages with everything that was written under them, its ways to give, and its pictures unless something else shows them.`;
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell, at) => (at === 0 ? String(cell).padEnd(20) : String(cell).padStart(10))).join('');
}
