import { z } from 'zod';
import { defineSettings } from '#platform/settings';

/** What the newsroom has decided about its forms for gifts. */
export const givingSettings = defineSettings(
  'giving',
  z.object({
    /** The amounts that a form offers, in minor units, by the ISO 4217 code of their currency. */
    amounts: z.record(z.string(), z.array(z.number().int().positive()).max(6)).default({}),
  }),
);
