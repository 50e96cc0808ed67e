const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many characters a person would count (Unicode UAX 29): an emoji of five code points is one. */
export function graphemeCount(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** The first `most` graphemes, with an ellipsis where something was cut, at a word's end if one is near. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const graphemes = [...segmenter.segment(plain)].map((one) => one.segment);
  if (graphemes.length <= most) return plain;
  const cut = graphemes.slice(0, most).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > cut.length * 0.6 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}
