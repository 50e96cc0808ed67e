import type { LogoFacts } from '../words.ts';

/** How the kinds of files that we make are sent, by the ending of their names. */
export const LOGO_TYPES = { webp: 'image/webp', png: 'image/png', jpg: 'image/jpeg' } as const;
export type LogoEnding = keyof typeof LOGO_TYPES;

const NAME = /^[0-9a-f]{32}\.(webp|png|jpg)$/;

/** As what a file of this name is sent; null for what is no name of ours. */
export function typeOfLogo(name: string): string | null {
  const ending = NAME.exec(name)?.[1] as LogoEnding | undefined;
  return ending === undefined ? null : LOGO_TYPES[ending];
}

/** Where its bytes stand in the file store. */
export const logoKey = (name: string): string => `site/${name}`;

/** Where readers find it, as a path. */
export const logoHref = (name: string): string => `/pictures/site/${name}`;

/** The names of all files that the logo consists of today. */
export function filesOf({ light, dark, icon, made }: Pick<LogoFacts, 'light' | 'dark' | 'icon' | 'made'>) {
  return [light, dark, icon, ...Object.values(made)].flatMap((file) => file?.name ?? []);
}
