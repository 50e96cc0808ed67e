import * as z from 'zod';
import { defineSettings } from '#platform/settings';

/** Who must have a second factor (a passkey, or codes from an app). */
export const SECOND_FACTOR_OF = ['nobody', 'owners-and-treasurers', 'everybody'] as const;
export type SecondFactorOf = (typeof SECOND_FACTOR_OF)[number];

export const staffSettings = defineSettings(
  'staff',
  z.object({ secondFactorOf: z.enum(SECOND_FACTOR_OF).default('nobody') }),
);
