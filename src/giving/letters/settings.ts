import * as z from 'zod';
import { defineSettings } from '#platform/settings';
import { LETTER_KINDS, type LetterKind, type Wording } from './words.ts';

const wording = z.object({ subject: z.string(), opening: z.string(), closing: z.string() });

export interface LetterSettings {
  /** By language, then by letter; what is missing is said in our own words. */
  readonly wordings: Readonly<Record<string, Readonly<Partial<Record<LetterKind, Wording>>>>>;
  /** Whether owners and treasurers are told of promises and of gifts by card. */
  readonly tellsStaff: boolean;
}

/** What the newsroom decides about the letters of giving. */
export const letterSettings = defineSettings<LetterSettings>(
  'giving-letters',
  z.object({
    wordings: z.record(z.string(), z.partialRecord(z.enum(LETTER_KINDS), wording)).default({}) as z.ZodType<
      LetterSettings['wordings']
    >,
    tellsStaff: z.boolean().default(true),
  }),
);
