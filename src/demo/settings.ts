import { z } from 'zod';
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
    /** How the site was called before the sample gave it a name. */
    siteBefore: z
      .object({ name: z.string(), tagline: z.string() })
      .default({ name: 'A new newsroom', tagline: '' }),
  }),
);
