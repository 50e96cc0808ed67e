import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type TreeNode = Tree.ChildNode;
export type TreeElement = Tree.Element;

/** So many elements may come of a text beyond those that are written in it. */
const MOST_REPEATED = 20_000;
/** What browsers open anew in each paragraph until it is closed (HTML, 13.2.4.3). */
const MARK = /<\/?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b[^<>]*>/gi;

class TooManyElements extends Error {}

/**
 * A fragment of HTML as browsers would read it. Of thousands of marks that are opened and never closed, in thousands of
 * paragraphs, millions of elements would come: such a text is read without its marks, and `onLoss` called.
 */
export function treeOf(html: string, onLoss: () => void = () => {}): readonly TreeNode[] {
  const most = 2 * html.split('<').length + MOST_REPEATED;
  try {
    return treeUpTo(most, html);
  } catch (failure) {
    if (!(failure instanceof TooManyElements)) throw failure;
    onLoss();
  }
  try {
    return treeUpTo(most, html.replace(MARK, ''));
  } catch (failure) {
    if (!(failure instanceof TooManyElements)) throw failure;
    return parseFragment(html.replaceAll('<', '&lt;')).childNodes;
  }
}

function treeUpTo(most: number, html: string): readonly TreeNode[] {
  let made = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...element) => {
    made += 1;
    if (made > most) throw new TooManyElements();
    return defaultTreeAdapter.createElement(...element);
  };
  return parseFragment(html, { treeAdapter: { ...defaultTreeAdapter, createElement } }).childNodes;
}

export function isElement(node: unknown): node is TreeElement {
  return defaultTreeAdapter.isElementNode(node as TreeNode);
}

/** The words of a text node, or nothing for any other node. */
export function wordsOf(node: TreeNode): string | undefined {
  return defaultTreeAdapter.isTextNode(node) ? node.value : undefined;
}

/** What a comment says, or nothing for any other node. */
export function remarkOf(node: TreeNode): string | undefined {
  return defaultTreeAdapter.isCommentNode(node) ? node.data : undefined;
}

export function attribute(element: TreeElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function hasClass(element: TreeElement, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** Everything below, in the order of the text. Not recursive: a tree may be a hundred thousand deep. */
export function* descendants(nodes: readonly TreeNode[]): Generator<TreeNode> {
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if (isElement(node))
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
        const child = node.childNodes[at];
        if (child !== undefined) waiting.push(child);
      }
  }
}

/** The elements of these names among `nodes` and below. */
export function elementsNamed(nodes: readonly TreeNode[], ...names: string[]): TreeElement[] {
  return [...descendants(nodes)].filter((node): node is TreeElement => {
    return isElement(node) && names.includes(node.tagName);
  });
}
