import * as z from 'zod';
import { defineSettings } from '#platform/settings';

/** How readers reach the newsroom, beside its pages, and where it says what it keeps about them. */
export const contactSettings = defineSettings(
  'contact',
  z.object({
    /** Empty for none; so are the others. */
    email: z.string().default(''),
    telephone: z.string().default(''),
    /** Several lines. */
    address: z.string().default(''),
    /** A page by its id; null: the one at `/privacy`, if there is one. */
    privacyPageId: z.string().nullable().default(null),
  }),
);
