import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/**
 * So many nodes no text has that people wrote. Each takes a few hundred bytes, and as much again in what is made of it.
 */
const MOST_NODES = 1_000_000;
/** Beyond one for each character of the source, which is more than marks that are closed can make. */
const NODES_FOR_NOTHING = 10_000;
/** In attributes, as often as the source is long: an element that is opened again bears those of the first. */
const MOST_REPEATED = 8;
const ATTRIBUTES_FOR_NOTHING = 1_000_000;

/** In that many elements at once nobody writes; to look through them at each mark would be quadratic. */
const DEEPEST = 20_000;

class Tangled extends Error {}

/**
 * A fragment of HTML as browsers would read it. Every parse of HTML in this house is this one, for what is read may be
 * a stranger's: an element such as `b` that is never closed is opened again in each paragraph that follows, so that a
 * thousand of them before a thousand paragraphs are a million. Where a source makes more than any text that people
 * wrote, it is read without these marks, and if that is still too much its words alone are, each run of them a
 * paragraph; then `tangled` is called.
 */
export function fragmentOf(html: string, tangled: () => void = () => {}): Tree.DocumentFragment {
  const whole = treeWithin(html);
  if (whole !== undefined) return whole;
  tangled();
  return treeWithin(html.replace(OPENED_ANEW, '')) ?? parseFragment(wordsAlone(html));
}

/** What browsers open anew in each paragraph until it is closed (HTML, 13.2.4.3). */
const OPENED_ANEW = /<\/?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b[^<>]*>/gi;

function treeWithin(html: string): Tree.DocumentFragment | undefined {
  try {
    return parseFragment(html, { treeAdapter: countingFor(html) });
  } catch (failure) {
    if (failure instanceof Tangled) return undefined;
    throw failure;
  }
}

function countingFor(html: string): typeof defaultTreeAdapter {
  let nodes = Math.min(MOST_NODES, html.length + NODES_FOR_NOTHING);
  let attributes = html.length * MOST_REPEATED + ATTRIBUTES_FOR_NOTHING;
  let depth = 0;
  const count = () => {
    nodes -= 1;
    if (nodes < 0 || attributes < 0) throw new Tangled();
  };
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attrs) {
      for (const { name, value } of attrs) attributes -= name.length + value.length;
      count();
      return defaultTreeAdapter.createElement(tagName, namespace, attrs);
    },
    createCommentNode(data) {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    createTextNode(value) {
      count();
      return defaultTreeAdapter.createTextNode(value);
    },
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST) throw new Tangled();
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

const MARK = /<[^<>]*>/g;
/** Marks that stand within a word or between words of one line. */
const WITHIN_LINE =
  /^<\/?(?:a|abbr|b|big|bdi|code|em|font|i|mark|s|small|span|strike|strong|sub|sup|tt|u)\b/i;

/** The words of a text, without its marks: nothing in it is open but one paragraph at a time. */
export function wordsAlone(html: string): string {
  const words = html.replace(MARK, (mark) => (WITHIN_LINE.test(mark) ? '' : '\n<p>'));
  return words.replace(/<(?!p>)/g, '&lt;');
}
