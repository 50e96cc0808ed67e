import { type DefaultTreeAdapterTypes, defaultTreeAdapter, serialize } from 'parse5';
import { fragmentOf } from '#platform/html';
import { escapeXml, urlFrom } from '#platform/text';
import { commentHtml } from '../../rules/comment-text.ts';
import { LINK_REL } from '../../rules/links.ts';
import type { Comment } from '../../words.ts';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * A comment as HTML, for letters: what its page shows, but no words of a stranger’s lead anywhere. A letter comes
 * under the newsroom’s name, so a link says where it leads, and only that is one:
 * `the plan (<a href="https://bay.example/plan">bay.example</a>)`. Whom it names stays a name: the way to what they
 * said leads through a page of ours.
 */
export function mailHtml({ body, bodyKind }: Pick<Comment, 'body' | 'bodyKind'>): string {
  const all = fragmentOf(commentHtml({ body, bodyKind }));
  for (const link of linksIn(all)) showWhereItLeads(link);
  return serialize(all);
}

function linksIn(within: DefaultTreeAdapterTypes.ParentNode): readonly Element[] {
  return within.childNodes.flatMap((node) => {
    if (!('childNodes' in node)) return [];
    return node.nodeName === 'a' ? [node] : linksIn(node);
  });
}

function showWhereItLeads(link: Element): void {
  const href = link.attrs.find(({ name }) => name === 'href')?.value ?? '';
  const url = urlFrom(href);
  const [label, ...more] = link.childNodes;
  const says =
    label && more.length === 0 && label.nodeName === '#text' && 'value' in label ? label.value : '';
  // A bare address says it already.
  if (says === href) return;
  const { parentNode } = link;
  if (parentNode === null) return;
  const behind = fragmentOf(url === null ? '' : linkTo(href, url.host));
  for (const node of [...link.childNodes, ...behind.childNodes]) {
    defaultTreeAdapter.detachNode(node);
    defaultTreeAdapter.insertBefore(parentNode, node, link);
  }
  defaultTreeAdapter.detachNode(link);
}

/** The host is isolated, as the words before it may turn the direction of what follows. */
function linkTo(href: string, host: string): string {
  return ` (<a href="${escapeXml(href)}" rel="${LINK_REL}"><bdi>${escapeXml(host)}</bdi></a>)`;
}
