/** The rows of the bench: said as they are found, and once more as a table at the end. */
import { median } from './measure.js';

/** @type {{ what: string, found: string, against: string, ratio: string, aim: string }[]} */
const rows = [];

export function row(what, found, { against = '', ratio, aim = '' } = {}) {
  const made = { what, found, against, ratio: ratio === undefined ? '' : ratio.toFixed(2), aim };
  rows.push(made);
  console.log([what, found, against, made.ratio].filter(Boolean).join(' · '));
}

/** A row of two medians; the ratio is the median of the rounds' own ratios. */
export function compare(what, ours, theirs, key, { unit, aim, lessIsBetter = false }) {
  const of = (all) => median(all.map((one) => one[key]));
  const ratios = ours.map((one, at) =>
    lessIsBetter ? theirs[at][key] / one[key] : one[key] / theirs[at][key],
  );
  const written = (number) => `${number.toFixed(number < 100 ? 1 : 0)}${unit}`;
  row(what, written(of(ours)), {
    against: written(of(theirs)),
    ratio: median(ratios),
    aim: `at least ${aim}`,
  });
}

export function print() {
  const head = { what: 'what', found: 'found', against: 'next to', ratio: 'ratio', aim: 'aim' };
  const columns = /** @type {const} */ (['what', 'found', 'against', 'ratio', 'aim']);
  const widths = columns.map((column) => Math.max(...[head, ...rows].map((one) => one[column].length)));
  const line = (one) => `| ${columns.map((column, at) => one[column].padEnd(widths[at] ?? 0)).join(' | ')} |`;
  console.log(`\n${line(head)}`);
  console.log(`| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  for (const one of rows) console.log(line(one));
}
