import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { fragmentOf } from '#platform/html';

export type TreeNode = Tree.ChildNode;
export type TreeElement = Tree.Element;

/** A fragment of HTML as browsers would read it; of one that is `tangled` beyond all measure hardly more than the words. */
export function treeOf(html: string, tangled?: () => void): readonly TreeNode[] {
  return fragmentOf(html, tangled).childNodes;
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
