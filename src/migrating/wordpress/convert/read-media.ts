import { mediaAddress, webAddress } from '#platform/text';
import type { Block } from '#stories';
import type { Conversion, ReadElement, Turn } from './conversion.ts';
import { embedOf } from './embeds.ts';
import { attribute, elementsNamed, isElement, type TreeElement } from './tree.ts';

/** A frame of a known host becomes an embed, one of an unknown host a link. */
export const readFrame: ReadElement = (frame, turn) => {
  const src = attribute(frame, 'src') ?? attribute(frame, 'data-src') ?? '';
  showOrLink(src, attribute(frame, 'title') ?? '', turn);
};

/** `<object>` and `<embed>`, in which films stood before there were frames. */
export const readObject: ReadElement = (object, turn) => {
  const inside = elementsNamed(object.childNodes, 'param', 'embed');
  const movie = inside.find(
    (one) => one.tagName === 'param' && attribute(one, 'name')?.toLowerCase() === 'movie',
  );
  const src =
    attribute(object, 'src') ??
    attribute(object, 'data') ??
    (movie && attribute(movie, 'value')) ??
    inside.map((one) => attribute(one, 'src')).find((one) => one !== undefined);
  if (src === undefined || src === '') turn.conversion.report('dropped-markup', object.tagName);
  else showOrLink(src, '', turn);
};

function showOrLink(src: string, title: string, { conversion, pieces }: Turn): void {
  const embed = embedOf(src);
  if (embed) {
    pieces.push({ kind: 'block', block: { type: 'embed', attrs: { id: '', url: embed } } });
    return;
  }
  const address = webAddress(src);
  if (address === undefined) {
    conversion.report('dropped-address', src);
    return;
  }
  conversion.report('frame-as-link', address);
  pieces.push({
    kind: 'block',
    block: linkParagraph(conversion.link(address) ?? address, title || new URL(address).host),
  });
}

/** A paragraph that is one link. */
export function linkParagraph(href: string, text: string): Block {
  const marks = [{ type: 'link' as const, attrs: { href } }];
  return { type: 'paragraph', attrs: { id: '' }, content: [{ type: 'text', text, marks }] };
}

/** An embed that the text names: of a known host or, since the text says that it shows something, of any other. */
export function namedEmbed(said: string, conversion: Conversion, caption = ''): Block | undefined {
  const address = webAddress(said);
  const here = embedOf(said) || address === undefined ? undefined : conversion.link(address);
  // A story of the same site, of which WordPress drew a card.
  if (address !== undefined && here?.startsWith('/'))
    return linkParagraph(here, caption || address.replace(/^https?:\/\//i, ''));
  const url = embedOf(said) ?? address;
  if (url === undefined) {
    conversion.report('dropped-address', said);
    return undefined;
  }
  return { type: 'embed', attrs: { id: '', url, ...(caption === '' ? {} : { caption }) } };
}

export const readRecording: ReadElement = (element, { conversion, pieces }) => {
  const sources = [element, ...elementsNamed(element.childNodes, 'source')];
  const block = recording(
    element.tagName === 'audio' ? 'audio' : 'video',
    sources.map((one) => attribute(one, 'src') ?? ''),
    conversion,
  );
  if (block) pieces.push({ kind: 'block', block });
};

/** The first address that can be one, as sound or moving pictures. */
export function recording(
  kind: 'audio' | 'video',
  said: readonly string[],
  conversion: Conversion,
  caption = '',
): Block | undefined {
  for (const one of said) {
    const address = mediaAddress(one);
    const url = address && conversion.link(address);
    if (!url) continue;
    const embed = embedOf(url);
    if (embed) return { type: 'embed', attrs: { id: '', url: embed } };
    return { type: 'recording', attrs: { id: '', kind, url, ...(caption === '' ? {} : { caption }) } };
  }
  conversion.report('dropped-address', said.find((one) => one !== '') ?? kind);
  return undefined;
}

/** Classes by which the scripts of others know what they are to replace. */
const POSTS: readonly string[] = [
  ...['twitter-tweet', 'twitter-video', 'instagram-media', 'tiktok-embed', 'fb-post', 'fb-video'],
  ...['bluesky-embed', 'reddit-card', 'reddit-embed-bq', 'text-post-media', 'tumblr-post'],
];

/** What a quotation or box that a script would replace shows, by the address that it names. */
export function scriptedEmbed(element: TreeElement): Block | undefined {
  const classes = (attribute(element, 'class') ?? '').split(/\s+/);
  if (!POSTS.some((name) => classes.includes(name))) return undefined;
  const named = ['data-instgrm-permalink', 'data-text-post-permalink', 'data-href', 'cite'].map((name) =>
    attribute(element, name),
  );
  const links = elementsNamed(element.childNodes, 'a').map((link) => attribute(link, 'href'));
  for (const address of [...named, ...links.reverse()]) {
    const embed = embedOf(address ?? '');
    if (embed) return { type: 'embed', attrs: { id: '', url: embed } };
  }
  return undefined;
}

/** Whether an element holds something that only an own block can show. */
export function holdsMedia(element: TreeElement): boolean {
  const media = ['img', 'iframe', 'video', 'audio', 'table', 'object', 'embed', 'tidings-shortcode'];
  return isElement(element) && elementsNamed(element.childNodes, ...media).length > 0;
}
