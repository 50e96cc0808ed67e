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

/** A logo as a newsroom might have one: a lantern, with its name beside it, around it, or below. */
export async function aLantern(shape: 'wide' | 'square' | 'tall', colour: string): Promise<FileToSend> {
  const { width, height, inner } = LANTERNS[shape];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" color="${colour}">${inner}</svg>`;
  return { bytes: await sharp(Buffer.from(svg)).png().toBuffer(), name: `${shape}.png`, type: 'image/png' };
}

const lantern = (x: number, y: number, scale: number) =>
  `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="currentColor" stroke-width="8" stroke-linejoin="round"><path d="M30 40h60l10 80H20zM40 40q0-30 20-30t20 30M15 120h90"/><path d="M60 60v36" stroke="#d98b1a" stroke-width="14"/></g>`;
const name = (x: number, y: number, size: number, words: string) =>
  `<text x="${x}" y="${y}" font-family="serif" font-weight="700" font-size="${size}" fill="currentColor">${words}</text>`;
const LANTERNS = {
  wide: { width: 1_500, height: 200, inner: lantern(20, 30, 1.1) + name(190, 138, 120, 'Harbour Lantern') },
  square: {
    ...{ width: 600, height: 600 },
    inner: `<circle cx="300" cy="300" r="280" fill="none" stroke="currentColor" stroke-width="22"/>${lantern(110, 75, 3.1)}`,
  },
  tall: {
    ...{ width: 400, height: 560 },
    inner: lantern(80, 20, 2) + name(106, 400, 90, 'The') + name(20, 500, 88, 'Lantern'),
  },
} as const;
