import type { EditorNode } from '../../rules/editor-json.ts';
import { element } from '../dom.ts';
import { SAYS } from '../says.ts';
import { lineField, type Shown, viewOf } from './fields.ts';

/** Something of another host: nothing of it is loaded here, nor at the readers'. */
export function embedView(shown: Shown) {
  const caption = lineField(shown, { name: 'caption', label: SAYS.caption });
  const name = element('p', { class: 'editor-embed__name' });
  const address = element('p', { class: 'editor-embed__address' });
  const dom = element(
    'figure',
    { class: 'embed editor-block', contenteditable: 'false', 'aria-label': SAYS.embed },
    ...[name, address],
    element('div', { class: 'editor-fields' }, caption.element),
  );
  return viewOf(shown, {
    dom,
    follow(node) {
      const { url, kind } = node.attrs;
      name.textContent = kind
        ? SAYS[kind === 'video' ? 'video' : 'audio']
        : SAYS['embed-of'](hostOf(String(url)));
      address.textContent = String(url ?? '');
      caption.follow(node);
    },
  });
}

function hostOf(address: string): string {
  try {
    return new URL(address, location.href).host;
  } catch {
    return address;
  }
}

/** What an import brought and no block expresses: its words are seen, and nobody changes them here. */
export function lockedView(shown: Shown) {
  const words = element('p', { class: 'editor-locked__words' });
  const dom = element(
    'div',
    { class: 'editor-block editor-locked', contenteditable: 'false', 'aria-label': SAYS.locked },
    element('p', { class: 'editor-locked__label' }, SAYS.locked),
    words,
  );
  return viewOf(shown, {
    dom,
    follow({ attrs }) {
      const html = (attrs['html'] as string | undefined) ?? '';
      words.textContent = wordsOf(html) || wordsInJson(attrs['block']) || SAYS['locked-mute'];
    },
  });
}

/** Parsed apart from the page: nothing in it runs, and nothing of it is loaded. */
function wordsOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const mute of body.querySelectorAll('script, style, template')) mute.remove();
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 600);
}

function wordsInJson(value: unknown): string {
  const node = value as EditorNode | undefined;
  if (typeof node !== 'object' || node === null) return '';
  return [node.text ?? '', ...(node.content ?? []).map(wordsInJson)].filter(Boolean).join(' ').slice(0, 600);
}
