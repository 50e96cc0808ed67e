import type { Inline, Mark } from '../../../../document/words.ts';
import { cleanLink } from './clean-link.ts';
import { type PastedElement, styleOf } from './pasted.ts';

type PlainMark = Exclude<Mark['type'], 'link' | 'passage' | 'note' | 'language'>;

const MARKS: Readonly<Record<string, PlainMark>> = {
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic', s: 'strike', strike: 'strike' },
  ...{
    del: 'strike',
    u: 'underline',
    code: 'code',
    kbd: 'code',
    samp: 'code',
    tt: 'code',
    mark: 'highlight',
  },
  ...{ sub: 'subscript', sup: 'superscript' },
};

/** Marks that hold where the text stands, in the document's order. */
export interface Marking {
  readonly href?: string;
  readonly plain: ReadonlySet<PlainMark>;
}

export const UNMARKED: Marking = { plain: new Set() };

/** The marks within an element: those around it, and what its name and its style say. */
export function markingIn(element: PastedElement, around: Marking): Marking {
  const plain = new Set(around.plain);
  const own = Object.hasOwn(MARKS, element.name) ? MARKS[element.name] : undefined;
  if (own) plain.add(own);
  const style = styleOf(element);
  const turn = (mark: PlainMark, isOn: boolean | null) => {
    if (isOn === true) plain.add(mark);
    if (isOn === false) plain.delete(mark);
  };
  turn('bold', isBold(style['font-weight']));
  turn('italic', isItalic(style['font-style']));
  if (/line-through/.test(style['text-decoration'] ?? style['text-decoration-line'] ?? ''))
    plain.add('strike');
  if (style['vertical-align'] === 'super') plain.add('superscript');
  if (style['vertical-align'] === 'sub') plain.add('subscript');
  const href = element.name === 'a' ? cleanLink(element.attrs['href'] ?? '') : around.href;
  // Links are underlined by themselves.
  if (href !== undefined) plain.delete('underline');
  return href === undefined ? { plain } : { href, plain };
}

function isBold(weight = ''): boolean | null {
  if (weight === 'bold' || weight === 'bolder' || Number(weight) >= 600) return true;
  return weight === 'normal' || Number(weight) >= 100 ? false : null;
}

function isItalic(style = ''): boolean | null {
  if (style === 'italic' || style.startsWith('oblique')) return true;
  return style === 'normal' ? false : null;
}

const ORDER: readonly PlainMark[] = [
  ...(['highlight', 'bold', 'italic', 'strike', 'underline', 'subscript', 'superscript', 'code'] as const),
];

export function marksOf({ href, plain }: Marking): readonly Mark[] {
  return [
    ...(href === undefined ? [] : [{ type: 'link' as const, attrs: { href } }]),
    ...ORDER.filter((type) => plain.has(type)).map((type) => ({ type })),
  ];
}

/** Blanks as HTML means them; one that must not break a line stays, several are layout. */
const BLANKS = /[ \t\n\r\f\u00a0]+/g;

/** What stands in one line: neighbours with the same marks joined, one blank between words, none at the ends. */
export function tidyInline(content: readonly Inline[]): readonly Inline[] {
  const tidy: Inline[] = [];
  for (const one of content) {
    const last = tidy.at(-1);
    if (one.type !== 'text') {
      if (last?.type === 'text') tidy.splice(-1, 1, ...withoutEnd([last]));
      tidy.push(one);
      continue;
    }
    const text = one.text.replace(BLANKS, (run) => (run === '\u00a0' ? run : ' '));
    const isAfterBlank = last === undefined || last.type !== 'text' || /[ \u00a0]$/.test(last.text);
    const rest = isAfterBlank ? text.replace(/^[ \u00a0]/, '') : text;
    if (rest === '') continue;
    const isSame = last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(one.marks);
    if (isSame) tidy[tidy.length - 1] = { ...last, text: last.text + rest };
    else tidy.push({ ...one, text: rest });
  }
  return withoutEnd(tidy);
}

function withoutEnd(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1);
  if (last === undefined) return [];
  const text = last.type === 'text' ? last.text.replace(/[ \u00a0]+$/, '') : '';
  if (text === '') return withoutEnd(content.slice(0, -1));
  return last.type === 'text' && text !== last.text ? [...content.slice(0, -1), { ...last, text }] : content;
}
