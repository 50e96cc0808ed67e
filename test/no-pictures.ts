import { deflateSync } from 'node:zlib';
import type { PictureRefusal } from '#stories';
import { pngOfSide, redAndBlue } from './sample-bytes.ts';

const PHP = '<?php system($_GET["x"]); ?>';
const PAGE = '<html><script>alert(1)</script></html>';

/** What somebody sends as a picture and is none, and why it is not taken. */
export interface NoPicture {
  readonly content: string | Buffer;
  readonly why: PictureRefusal;
}

const no = (content: string | Buffer, why: PictureRefusal): NoPicture => ({ content, why });

/** Each is to be named as its attacker would, in a type that the form takes. */
export const NO_PICTURES: Readonly<Record<string, NoPicture>> = {
  'an SVG drawing': no(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
    'picture-is-a-drawing',
  ),
  'a page': no(PAGE, 'picture-unknown'),
  'a program': no(PHP, 'picture-unknown'),
  'a program that begins like a GIF': no(`GIF89a${PHP}`, 'picture-damaged'),
  'a page that begins like a PNG': no(Buffer.from(`\x89PNG\r\n\x1a\n${PAGE}`, 'latin1'), 'picture-damaged'),
  'a page that begins like a JPEG': no(Buffer.from(`\xff\xd8\xff\xe0${PAGE}`, 'latin1'), 'picture-damaged'),
  'a document': no('%PDF-1.7\n', 'picture-unknown'),
  'an archive': no(Buffer.from('504b0304', 'hex'), 'picture-unknown'),
  'a picture of 50,000 by 50,000 pixels': no(pngOfSide(50_000), 'picture-too-large'),
  'an archive of nothing but zeros': no(deflateSync(Buffer.alloc(4_000_000)), 'picture-unknown'),
  nothing: no('', 'picture-unknown'),
};

/** Pictures that are a program as well. */
export async function polyglots(): Promise<readonly Buffer[]> {
  const image = redAndBlue(60, 40);
  return [
    Buffer.concat([await image.clone().gif().toBuffer(), Buffer.from(PHP + PAGE)]),
    Buffer.concat([await image.clone().png().toBuffer(), Buffer.from(PHP + PAGE)]),
    await image
      .clone()
      .jpeg()
      .withExif({ IFD0: { ImageDescription: PHP + PAGE } })
      .toBuffer(),
  ];
}
