import type { DefaultTreeAdapterTypes } from 'parse5';
import { fragmentOf } from '#platform/html';
import { quoted } from '#ui';
import { commentHtml } from '../../rules/comment-text.ts';
import type { BodyKind } from '../../words.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const BLOCKS = new Set(['p', 'pre', 'ul', 'ol']);

/** A comment as plain text, for letters: what its page shows, without the signs in which it was written. */
export function mailText({ body, bodyKind }: { readonly body: string; readonly bodyKind: BodyKind }): string {
  return written(fragmentOf(commentHtml({ body, bodyKind })).childNodes, false)
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function written(nodes: readonly Node[], asTyped: boolean): string {
  return nodes.map((node) => oneWritten(node, asTyped)).join('');
}

/** Outside of `pre` a line end in HTML is a space, and none at all after what ends the line itself. */
function oneWritten(node: Node, asTyped: boolean): string {
  if (node.nodeName === '#text') {
    const { value } = node as DefaultTreeAdapterTypes.TextNode;
    return asTyped ? value : value.replace(/^\n/, '').replace(/\n/g, ' ');
  }
  if (!('childNodes' in node)) return '';
  const inner = written(node.childNodes, asTyped || node.nodeName === 'pre');
  if (node.nodeName === 'br') return '\n';
  if (node.nodeName === 'li') return `- ${inner.trim()}\n`;
  if (node.nodeName === 'blockquote') return `\n\n${quoted(inner.trim())}\n\n`;
  if (node.nodeName === 'a') return linkWritten(node, inner);
  return BLOCKS.has(node.nodeName) ? `\n\n${inner.trim()}\n\n` : inner;
}

function linkWritten(link: DefaultTreeAdapterTypes.Element, label: string): string {
  const href = link.attrs.find(({ name }) => name === 'href')?.value ?? '';
  return href === '' || href === label ? label : `${label} (${href})`;
}
