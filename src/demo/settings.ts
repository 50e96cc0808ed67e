import * as z from 'zod';
import { defineSettings } from '#platform/settings';

/** What the sample newsroom has written, so that exactly this can be taken away again. */
export const demoSettings = defineSettings(
  'demo',
  z.object({
    /** Since when it is decided whether this newsroom begins with the sample; null before the first start. */
    begunAt: z.string().nullable().default(null),
    /** Null while there is no sample. */
    openedAt: z.string().nullable().default(null),
    storyIds: z.array(z.string()).default([]),
    pictureIds: z.array(z.string()).default([]),
    /** How the site was called, and what it spoke, before the sample came. */
    siteBefore: z
      .object({ name: z.string(), tagline: z.string(), language: z.string().default('en') })
      .default({ name: 'A new newsroom', tagline: '', language: 'en' }),
  }),
);
