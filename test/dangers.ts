import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const FORBIDDEN = new Set([
  ...[
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'applet',
    'base',
    'link',
    'meta',
    'form',
    'input',
    'button',
  ],
  ...['svg', 'math', 'template', 'noscript', 'frameset', 'dialog', 'select', 'textarea', 'marquee', 'keygen'],
]);
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'srcset', 'data', 'poster']);

/** What in a piece of HTML could run a script, load from elsewhere, or pose as a part of the site; icons of ours are let be. */
export function dangersIn(html: string): string[] {
  return dangersAmong(parseFragment(html).childNodes);
}

function dangersAmong(nodes: readonly Node[]): string[] {
  return nodes.filter(isElement).flatMap((element) => {
    if (isOurIcon(element)) return [];
    const own = FORBIDDEN.has(element.tagName) ? [`<${element.tagName}>`] : [];
    const attributes = element.attrs.filter(isDangerous).map(({ name, value }) => `${name}=${value}`);
    return [...own, ...attributes, ...dangersAmong(element.childNodes)];
  });
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isOurIcon({ tagName, attrs, childNodes }: Element): boolean {
  const isIcon = attrs.some(({ name, value }) => name === 'class' && value.startsWith('icon'));
  return (
    tagName === 'svg' && isIcon && childNodes.every((node) => isElement(node) && node.tagName === 'path')
  );
}

function isDangerous({ name, value }: { name: string; value: string }): boolean {
  if (name.startsWith('on') || name === 'style' || name === 'srcdoc') return true;
  if (!ADDRESSES.has(name)) return false;
  return value.split(', ').some((address) => !isHarmless(address));
}

function isHarmless(address: string): boolean {
  try {
    return /^(https?|mailto|tel):$/.test(new URL(address, 'https://newsroom.example/').protocol);
  } catch {
    return true; // Browsers follow no address that is none.
  }
}
