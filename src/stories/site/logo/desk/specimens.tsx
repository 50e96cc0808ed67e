import type { Specimen } from '#desk';
import { sayLogo } from '../messages.ts';
import { logoSettings } from '../settings.ts';
import type { LogoFacts } from '../words.ts';
import { LogoView, type LogoViewProps } from './logo-view.tsx';

const none = logoSettings.schema.parse({});
const dark = {
  ...{ name: `${'0'.repeat(32)}.webp`, width: 900, height: 180, bytes: 14_200 },
  ...{ luminance: 0.05, cover: 0.3 },
};
const bright = { ...dark, luminance: 0.9 };
const icon = { ...dark, width: 512, height: 512, cover: 1 };

const one = (state: string, logo: Partial<LogoFacts>, more: Partial<LogoViewProps> = {}): Specimen => ({
  ...{ name: 'stories at the desk: logo', state, look: 'desk' },
  draw: () => <LogoView name="The Harbour Lantern" logo={{ ...none, ...logo }} {...more} />,
});

/** The page of the logo, in its states. */
export const logoSpecimens: readonly Specimen[] = [
  one('none', {}, { errors: new Map([['light', sayLogo('problem-none-chosen')]]) }),
  one('a dark one, on a plate in dark mode', { light: dark }, { done: 'saved' }),
  one('a light one, a wrong one for dark mode, and an icon', { light: bright, dark, icon }),
];
