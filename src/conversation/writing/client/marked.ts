/** What a button of the toolbar makes of the chosen words. */
export type Mark = 'bold' | 'italic' | 'strike' | 'code' | 'spoiler' | 'quote' | 'list' | 'link';

/** A text, and what of it is chosen. */
export interface Chosen {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What is put in place of what stands between `from` and `to`, and what is chosen then, from the same beginning. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly put: string;
  readonly choose: readonly [from: number, to: number];
}

const AROUND = { bold: '**', italic: '*', strike: '~~', code: '`', spoiler: '||' } as const;
const BEFORE = { quote: '> ', list: '- ' } as const;
const ADDRESS = 'https://';

/** Marks what is chosen, or takes the mark away where it is there already. */
export function marked(mark: Mark, chosen: Chosen): Change {
  if (mark === 'link') return linked(withoutEnds(chosen));
  if (mark === 'quote' || mark === 'list') return begun(BEFORE[mark], wholeLines(chosen));
  if (mark === 'code' && wordsOf(chosen).includes('\n')) return fenced(wholeLines(chosen));
  return wrapped(AROUND[mark], withoutEnds(chosen));
}

function wordsOf({ text, from, to }: Chosen): string {
  return text.slice(from, to);
}

/** A mark beside a space marks nothing. */
function withoutEnds(chosen: Chosen): Chosen {
  const words = wordsOf(chosen);
  if (words.trim() === '') return { ...chosen, to: chosen.from };
  const from = chosen.from + words.length - words.trimStart().length;
  return { ...chosen, from, to: from + words.trim().length };
}

function wholeLines({ text, from, to }: Chosen): Chosen {
  const end = text.indexOf('\n', to);
  return { text, from: text.lastIndexOf('\n', from - 1) + 1, to: end === -1 ? text.length : end };
}

function wrapped(sign: string, { text, from, to }: Chosen): Change {
  const words = text.slice(from, to);
  const [long, isMarked] = [sign.length, signsAround(text, from, to, sign[0] ?? '') >= sign.length];
  // Two signs are bold, one is italic, three are both: only the own number is taken away.
  const isOther = sign === '*' && signsAround(text, from, to, '*') === 2;
  if (isMarked && !isOther)
    return { from: from - long, to: to + long, put: words, choose: [0, words.length] };
  return { from, to, put: sign + words + sign, choose: [long, long + words.length] };
}

function signsAround(text: string, from: number, to: number, sign: string): number {
  let many = 0;
  while (text[from - many - 1] === sign && text[to + many] === sign) many += 1;
  return many;
}

function begun(sign: string, { text, from, to }: Chosen): Change {
  const lines = text.slice(from, to).split('\n');
  const areMarked = lines.every((line) => line.startsWith(sign));
  const put = lines.map((line) => (areMarked ? line.slice(sign.length) : sign + line)).join('\n');
  return { from, to, put, choose: lines.length === 1 ? [put.length, put.length] : [0, put.length] };
}

function fenced({ text, from, to }: Chosen): Change {
  const put = `\`\`\`\n${text.slice(from, to)}\n\`\`\``;
  return { from, to, put, choose: [put.length, put.length] };
}

function linked({ text, from, to }: Chosen): Change {
  const words = text.slice(from, to);
  const isAddress = /^https?:\/\/\S+$/i.test(words);
  const put = isAddress ? `[](${words})` : `[${words}](${ADDRESS})`;
  const at = words.length + 3;
  const choose = words === '' || isAddress ? ([1, 1] as const) : ([at, at + ADDRESS.length] as const);
  return { from, to, put, choose };
}
