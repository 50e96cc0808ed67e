import * as z from 'zod';
import { defineSettings } from '#platform/settings';

/** What the newsroom has decided about its forms for gifts. */
export const givingSettings = defineSettings(
  'giving',
  z.object({
    /** The amounts that a form offers, in minor units, by the ISO 4217 code of their currency. */
    amounts: z.record(z.string(), z.array(z.number().int().positive()).max(6)).default({}),
    /** Over the ways to give; null: what the catalogue says in the language of the site. */
    heading: z.string().nullable().default(null),
    /** Under it on the page of giving; empty for none. */
    lead: z.string().default(''),
  }),
);
