import type { ReadElement } from './conversion.ts';
import { blocksOf, inlineOf } from './pieces.ts';
import { attribute, elementsNamed, hasClass, type TreeElement } from './tree.ts';

/** The title is the page's only heading of the first level: levels 1 and 2 are both 2, those below 4 are 4. */
export const readHeading: ReadElement = (heading, turn) => {
  const inside = turn.apart(heading.childNodes);
  const content = inlineOf(inside);
  const said = Number(heading.tagName.slice(1));
  const level = said <= 2 ? 2 : said === 3 ? 3 : 4;
  turn.pieces.push({ kind: 'edge' }, ...inside.filter(({ kind }) => kind === 'place'));
  if (content.some((one) => one.type === 'text' && one.text.trim() !== ''))
    turn.pieces.push({ kind: 'block', block: { type: 'heading', attrs: { id: '', level }, content } });
  turn.pieces.push(...inside.filter((piece) => piece.kind === 'block'));
};

/** `<pre>`: code as it stands; a verse is a paragraph whose lines are kept. */
export const readCode: ReadElement = (pre, turn) => {
  if (hasClass(pre, 'wp-block-verse')) {
    const verse = blocksOf(turn.apart(pre.childNodes), {
      classic: true,
      link: (said) => turn.conversion.link(said),
    });
    for (const block of verse) turn.pieces.push({ kind: 'block', block });
    return;
  }
  const text = turn.conversion.plain([pre], 'kept').replace(/^\n/, '').trimEnd();
  if (text.trim() === '') return;
  const language = languageOfCode(pre);
  turn.pieces.push({
    kind: 'block',
    block: {
      type: 'code',
      attrs: { id: '', ...(language === undefined ? {} : { language }) },
      content: [{ type: 'text', text }],
    },
  });
};

function languageOfCode(pre: TreeElement): string | undefined {
  for (const element of [pre, ...elementsNamed(pre.childNodes, 'code')]) {
    const named = /(?:^|\s)(?:language-|lang:|brush:\s*)([a-z0-9+#-]{1,20})/i.exec(
      attribute(element, 'class') ?? '',
    );
    if (named?.[1]) return named[1].toLowerCase();
  }
  return undefined;
}
