import sharp from 'sharp';
import type { Person, Room, Seen } from './a-newsroom.ts';
import type { FileToSend } from './in-parts.ts';

const LOGO = '/desk/site/logo';

/** A bar of one colour with an empty margin of a tenth around it, and a hole in its middle. */
export async function aLogo(
  { width, height, colour = '#0b1a2b' }: { width: number; height: number; colour?: string },
  name = 'logo.png',
): Promise<FileToSend> {
  const part = (share: number) => ({ width: Math.round(width * share), height: Math.round(height * share) });
  const box = (share: number, fill: string) =>
    `<rect x="${(width - part(share).width) / 2}" y="${(height - part(share).height) / 2}" width="${part(share).width}" height="${part(share).height}" fill="${fill}"/>`;
  const mask = `<mask id="m">${box(0.8, '#fff')}${box(0.64, '#000')}</mask>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${mask}<rect width="${width}" height="${height}" fill="${colour}" mask="url(#m)"/></svg>`;
  return { bytes: await sharp(Buffer.from(svg)).png().toBuffer(), name, type: 'image/png' };
}

/** Sends the form of the desk with a file for a form of the logo. */
export function giveLogo(room: Room, form: string, picture: FileToSend | null, as: Person): Promise<Seen> {
  const none: FileToSend = { bytes: new Uint8Array(), name: '' };
  return room.postParts(LOGO, [['form', form] as const, ['picture', picture ?? none] as const], { as });
}

/** Takes all away, so that the next test begins without. */
export async function noLogo(room: Room, as: Person): Promise<void> {
  for (const form of ['light', 'icon']) await room.post(`${LOGO}/remove`, { form }, { as });
}
