import * as z from 'zod';
import { defineSettings } from '#platform/settings';
import { MOST_BANDS, PLACES, UNARRANGED, USUAL_IN_BAND } from './rules/arrangement.ts';
import type { Arrangement, BandChoice, Choice } from './words.ts';

const choice = z.custom<Choice>(
  (one) => typeof one === 'string' && /^(latest|discussed|story:.+)$/.test(one),
);
const band = z.object({
  of: z.custom<BandChoice['of']>((one) => typeof one === 'string' && /^(discussed|section:.+)$/.test(one)),
  most: z.number().int().min(1).max(4).default(USUAL_IN_BAND),
});

/** How the front page is arranged: by rule until somebody arranges it. */
export const frontSettings = defineSettings<Arrangement>(
  'front',
  z.object({
    places: z
      .array(choice)
      .length(PLACES)
      .default([...UNARRANGED.places]),
    bands: z.array(band).max(MOST_BANDS).nullable().default(null),
  }),
);
