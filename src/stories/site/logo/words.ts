import type { z } from 'zod';
import type { logoSettings } from './settings.ts';

/** What the newsroom gives: its logo, the same for dark ground, and a square icon. */
export const LOGO_FORMS = ['light', 'dark', 'icon'] as const;
export type LogoForm = (typeof LOGO_FORMS)[number];

/** All that is known of the newsroom's logo. */
export type LogoFacts = z.output<typeof logoSettings.schema>;
/** One of the forms, as we have drawn it. */
export type LogoPicture = NonNullable<LogoFacts[LogoForm]>;
/** What we have made from the forms. */
export type MadeFromLogo = LogoFacts['made'];

/** Why a form is not taken, beside what is no picture. */
export type LogoProblem = 'empty' | 'too-small' | 'not-square' | 'light-first' | 'none-chosen';
