import { mediaAddress } from '#platform/text';
import type { Block, Picture, PictureInPlace } from '#stories';
import type { Conversion, ReadElement, Turn } from './conversion.ts';
import { attribute, elementsNamed, hasClass, isElement, type TreeElement, type TreeNode } from './tree.ts';

/** So far above a picture its link and its frame are looked for. */
const HIGHEST = 10;
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#]|$)/i;

/** `<img>` in its place. Small ones that stand for a word are words; those that only count readers are gone. */
export const readImage: ReadElement = (img, { conversion, scope, pieces }) => {
  if (hasClass(img, 'wp-smiley') || hasClass(img, 'emoji')) {
    const text = attribute(img, 'alt') ?? '';
    pieces.push({ kind: 'words', text, marks: conversion.hear(text, scope.marks) });
    return;
  }
  if (attribute(img, 'width') === '1' && attribute(img, 'height') === '1') {
    conversion.report('dropped-markup', 'img of one pixel');
    return;
  }
  const block = pictureBlock(img, conversion);
  if (block) pieces.push({ kind: 'block', block });
};

/** The picture of an `<img>`, linked and aligned as it was. */
export function pictureBlock(
  img: TreeElement,
  conversion: Conversion,
  more: { caption?: string; align?: Picture['attrs']['align'] } = {},
): Picture | undefined {
  const shown = pictureInPlace(img, conversion, more.caption);
  if (!shown) return undefined;
  const align = more.align ?? alignOf(img);
  return { type: 'picture', attrs: { id: '', ...shown, ...(align ? { align } : {}) } };
}

function pictureInPlace(
  img: TreeElement,
  conversion: Conversion,
  caption?: string,
): PictureInPlace | undefined {
  const attachmentId = attachmentOf(img);
  const url = addressOf(img);
  if (attachmentId === undefined && url === undefined) {
    conversion.report('picture-without-address', attribute(img, 'src') ?? attribute(img, 'alt') ?? '');
    return undefined;
  }
  const said = attribute(img, 'alt');
  return placed({ attachmentId, url, alt: said, caption, href: hrefAround(img, conversion) }, conversion);
}

/** A picture of the media library, said by its number alone. */
export function attachedPicture(attachmentId: number, conversion: Conversion): PictureInPlace {
  return placed({ attachmentId, caption: conversion.context.describe?.(attachmentId)?.caption }, conversion);
}

function placed(
  said: {
    attachmentId?: number | undefined;
    url?: string | undefined;
    alt?: string | undefined;
    caption?: string | undefined;
    href?: string | undefined;
  },
  conversion: Conversion,
): PictureInPlace {
  const { attachmentId, url, caption, href } = said;
  const pictureId = attachmentId === undefined ? `src:${url}` : `wp:${attachmentId}`;
  conversion.needPicture({
    pictureId,
    ...(attachmentId === undefined ? {} : { attachmentId }),
    ...(url === undefined ? {} : { url }),
  });
  const described = attachmentId === undefined ? undefined : conversion.context.describe?.(attachmentId);
  const alt = (said.alt || described?.alt || '').trim();
  return {
    pictureId,
    alt,
    ...(alt === '' ? { decorative: true } : {}),
    ...(caption ? { caption } : {}),
    ...(href === undefined ? {} : { href }),
  };
}

function attachmentOf(img: TreeElement): number | undefined {
  const said =
    /(?:^|\s)wp-image-(\d{1,15})(?:\s|$)/.exec(attribute(img, 'class') ?? '')?.[1] ??
    attribute(img, 'data-id') ??
    attribute(img, 'data-attachment-id');
  return said !== undefined && /^[1-9]\d{0,14}$/.test(said) ? Number(said) : undefined;
}

/** Pictures that wait for a script have their real address elsewhere. */
function addressOf(img: TreeElement): string | undefined {
  for (const name of ['data-orig-file', 'data-full-url', 'src', 'data-src', 'data-lazy-src']) {
    const address = mediaAddress(attribute(img, name) ?? '');
    if (address !== undefined) return address;
  }
  return undefined;
}

/** Where a picture leads, unless that is the picture itself. */
function hrefAround(img: TreeElement, conversion: Conversion): string | undefined {
  let above: unknown = img.parentNode;
  for (let height = 0; height < HIGHEST && isElement(above); height += 1) {
    const href = above.tagName === 'a' ? attribute(above, 'href') : undefined;
    if (href !== undefined) return PICTURE_FILE.test(href) ? undefined : conversion.link(href);
    above = above.parentNode;
  }
  return undefined;
}

export function alignOf(element: TreeElement): Picture['attrs']['align'] | undefined {
  const classes = (attribute(element, 'class') ?? '').split(/\s+/);
  if (classes.includes('alignleft')) return 'left';
  if (classes.includes('alignright')) return 'right';
  if (classes.includes('aligncenter')) return 'center';
  return classes.includes('alignwide') || classes.includes('alignfull') ? 'wide' : undefined;
}

/** The gallery of these pictures; a single one is a picture, and none is nothing. */
export function galleryOf(
  pictures: readonly PictureInPlace[],
  how: { columns?: number | undefined; conversion: Conversion },
): Block | undefined {
  const [first] = pictures;
  if (!first) {
    how.conversion.report('gallery-without-pictures', String(how.conversion.context.itemId));
    return undefined;
  }
  if (pictures.length === 1) return { type: 'picture', attrs: { id: '', ...first } };
  const columns = how.columns && how.columns >= 1 && how.columns <= 12 ? { columns: how.columns } : {};
  return { type: 'gallery', attrs: { id: '', pictures, ...columns } };
}

/** The galleries of the block editor, old and new: each picture with its own caption. */
export function readGallery(element: TreeElement, turn: Turn): void {
  const { conversion, pieces } = turn;
  const captions = new Map<TreeElement | undefined, string | undefined>();
  const pictures = elementsNamed([element], 'img').flatMap((img) => {
    const frame = frameOf(img, element);
    // Each frame is looked through once, however many pictures stand in it.
    if (!captions.has(frame)) {
      const caption = captionOf(frame);
      captions.set(frame, caption && conversion.plain(caption.childNodes));
    }
    return pictureInPlace(img, conversion, captions.get(frame)) ?? [];
  });
  const columns = Number(/(?:^|\s)columns-(\d{1,2})(?:\s|$)/.exec(attribute(element, 'class') ?? '')?.[1]);
  const block = galleryOf(pictures, { columns: Number.isNaN(columns) ? undefined : columns, conversion });
  if (block) pieces.push({ kind: 'block', block });
  const caption = element.childNodes.find((node) => isElement(node) && node.tagName === 'figcaption');
  if (caption) turn.read([caption]);
}

/** The figure or list item that a picture of a gallery stands in. */
function frameOf(img: TreeElement, gallery: TreeElement): TreeElement | undefined {
  let above: unknown = img.parentNode;
  for (let height = 0; height < HIGHEST && isElement(above) && above !== gallery; height += 1) {
    if (['figure', 'li'].includes(above.tagName)) return above;
    above = above.parentNode;
  }
  return undefined;
}

export function captionOf(figure: TreeElement | undefined): TreeElement | undefined {
  return figure && elementsNamed(figure.childNodes as readonly TreeNode[], 'figcaption')[0];
}
