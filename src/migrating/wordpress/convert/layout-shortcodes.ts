import { percentDecoded } from '#platform/text';
import type { Shortcode } from './shortcode.ts';

/** Shortcodes by which page builders and themes lay a page out: what stands in them is text, and they are none. */
const LAYOUT =
  /^(?:(?:vc|et_pb|fusion|av|cs|ux)_\w+|su_(?:row|column|spacer|divider)|(?:one|two|three|four)_(?:half|thirds?|fourths?|fifths?)(?:_last)?)$/;
/** Those that stand in the midst of a sentence. */
const INLINE = /dropcap|highlight|tooltip|popover|icon|fontawesome/;
/** An element at which a paragraph ends. */
const EDGE = '<div></div>';

/**
 * The HTML of what such a shortcode itself says: a headline, a picture, a film, a way on. Nothing for any other
 * shortcode. What it encloses stays where it is.
 */
export function layoutHtml(code: Shortcode): string | undefined {
  if (!LAYOUT.test(code.name)) return undefined;
  if (INLINE.test(code.name)) return '';
  return code.closes ? EDGE : `${EDGE}${saidBy(code)}${EDGE}`;
}

/** The HTML that such a shortcode encloses in a code of its own; what is no code stays as it is. */
export function rawHtml(enclosed: string): string {
  if (!/^[A-Za-z\d+/\s]+=*$/.test(enclosed.trimEnd())) return enclosed;
  return percentDecoded(Buffer.from(enclosed, 'base64').toString('latin1')) ?? enclosed;
}

function saidBy({ name, attributes }: Shortcode): string {
  const said = (...names: readonly string[]) =>
    names.map((one) => attributes[one] ?? '').find((one) => one !== '') ?? '';
  const href = addressIn(said('button_url', 'link', 'url', 'href'));
  if (/button|btn/.test(name)) {
    const words = said('button_text', 'title', 'text');
    return href && words ? `<p><a href="${quoted(href)}">${quoted(words)}</a></p>` : '';
  }
  if (/video|youtube|vimeo/.test(name)) return film(name, said('src', 'link', 'url', 'id'));
  const ids = said('images', 'gallery_ids', 'image_ids');
  if (/gallery|carousel|slider/.test(name) && /^[\d,\s]+$/.test(ids)) return `[gallery ids="${ids}"]`;
  const headline = said('title', 'heading', name.includes('heading') ? 'text' : '');
  return `${headline ? `<h3>${quoted(headline)}</h3>` : ''}${picture(name, said)}`;
}

function picture(name: string, said: (...names: readonly string[]) => string): string {
  const named = said('image', 'image_url', ...(name.includes('image') ? ['src', 'id'] : []));
  if (/^\d{1,15}$/.test(named)) return `<img class="wp-image-${named}">`;
  return /^(?:https?:)?\//.test(named) ? `<img src="${quoted(named)}" alt="${quoted(said('alt'))}">` : '';
}

function film(name: string, named: string): string {
  if (/^[\w-]+$/.test(named)) return `[${name.includes('vimeo') ? 'vimeo' : 'youtube'} id="${named}"]`;
  return named === '' ? '' : `[embed src="${quoted(named)}"]`;
}

/** Builders pack an address with more into one attribute: `url:https%3A%2F%2F…|title:…`. */
function addressIn(said: string): string {
  const packed = /(?:^|\|)url:([^|]*)/.exec(said)?.[1];
  return packed === undefined ? said : (percentDecoded(packed) ?? packed);
}

function quoted(said: string): string {
  return said.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('[', '&#91;');
}
