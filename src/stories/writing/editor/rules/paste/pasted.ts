import { CONTROLS } from '../../../../document/check-size.ts';

/** HTML from a clipboard, as a parser read it: text, or an element. Comments and all else were left out. */
export type Pasted = string | PastedElement;

export interface PastedElement {
  /** In small letters. */
  readonly name: string;
  /** By their names in small letters. */
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly Pasted[];
}

/** The declarations of an element's style, by their names in small letters; values in small letters, too. */
export function styleOf({ attrs }: PastedElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (attrs['style'] ?? '').split(';').flatMap((declaration) => {
      const at = declaration.indexOf(':');
      if (at === -1) return [];
      return [
        [
          declaration.slice(0, at).trim().toLowerCase(),
          declaration
            .slice(at + 1)
            .trim()
            .toLowerCase(),
        ],
      ];
    }),
  );
}

/** What runs, draws, asks or describes, and holds no words of the text. */
const MUTE = new Set([
  ...['script', 'style', 'head', 'meta', 'link', 'title', 'template', 'noscript', 'xml', 'svg', 'math'],
  ...[
    'object',
    'embed',
    'iframe',
    'frame',
    'frameset',
    'applet',
    'canvas',
    'audio',
    'video',
    'source',
    'track',
  ],
  ...[
    'button',
    'input',
    'select',
    'textarea',
    'option',
    'datalist',
    'dialog',
    'colgroup',
    'col',
    'map',
    'area',
  ],
]);

/** Whether nobody who copied it has seen it: hidden, taken out in a word processor, or no text at all. */
export function isMute(element: PastedElement): boolean {
  const { name, attrs } = element;
  if (MUTE.has(name) || 'hidden' in attrs) return true;
  if (name === 'del' && 'datetime' in attrs) return true;
  const style = styleOf(element);
  return style['display'] === 'none' || style['mso-hide'] === 'all' || style['mso-list'] === 'ignore';
}

/** Without what no text holds, in words and in attributes. */
export function withoutControls(pasted: Pasted): Pasted {
  if (typeof pasted === 'string') return pasted.replace(CONTROLS, '');
  const attrs = Object.entries(pasted.attrs).map(([name, value]) => [name, value.replace(CONTROLS, '')]);
  return { ...pasted, attrs: Object.fromEntries(attrs), children: pasted.children.map(withoutControls) };
}

/** All text in it. */
export function wordsOf(pasted: Pasted): string {
  if (typeof pasted === 'string') return pasted;
  return pasted.name === 'br' ? '\n' : pasted.children.map(wordsOf).join('');
}
