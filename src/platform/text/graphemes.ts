import { segmentsOf } from './segments.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many characters a person would count (Unicode UAX 29): an emoji of five code points is one. */
export function graphemeCount(text: string): number {
  let count = 0;
  for (const _ of graphemesOf(text)) count += 1;
  return count;
}

/** The first `most` graphemes, with an ellipsis where something was cut, at a word's end if one is near. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  let cut = '';
  let count = 0;
  for (const grapheme of graphemesOf(plain)) {
    count += 1;
    if (count > most) break;
    cut += grapheme;
  }
  if (count <= most) return plain;
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > cut.length * 0.6 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}

function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of segmentsOf(segmenter, text)) yield segment;
}
