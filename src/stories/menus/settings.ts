import * as z from 'zod';
import { defineSettings } from '#platform/settings';
import { LONGEST_LABEL, MOST_ENTRIES } from './rules/menu.ts';
import type { Menus } from './words.ts';

const entry = z.object({
  of: z.enum(['section', 'page', 'tag', 'elsewhere']),
  to: z.string().min(1),
  label: z.string().max(LONGEST_LABEL).default(''),
});

/** What stands in the menus: the sections, until somebody arranges them. */
export const menuSettings = defineSettings<Menus>(
  'menus',
  z.object({
    head: z.array(entry).max(MOST_ENTRIES.head).nullable().default(null),
    foot: z.array(entry).max(MOST_ENTRIES.foot).nullable().default(null),
  }),
);
