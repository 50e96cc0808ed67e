import * as z from 'zod';
import { defineSettings } from '#platform/settings';
import { COLOURS, TYPES } from '#ui';

/** What the newsroom is called and how it counts days and money. Asked when the owner takes over. */
export const siteSettings = defineSettings(
  'site',
  z.object({
    name: z.string().trim().min(1).max(80).default('A new newsroom'),
    tagline: z.string().trim().max(160).default(''),
    language: z.string().default('en'),
    timeZone: z.string().default('UTC'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('EUR'),
    colour: z.enum(COLOURS).default('sea'),
    type: z.enum(TYPES).default('newsreader'),
    storiesOnPage: z.number().int().min(5).max(100).default(20),
  }),
);
