import * as z from 'zod';
import { defineSettings } from '#platform/settings';

/** A file of the logo: its name, which is chance and an ending, and its size in pixels and in bytes. */
const file = z.object({ name: z.string(), width: z.number(), height: z.number(), bytes: z.number() });
/** A form as it was given, drawn anew: how light what is seen of it is, and how much of its box it covers. */
const form = file.extend({ luminance: z.number(), cover: z.number() }).nullable().default(null);
const made = file.nullable().default(null);

/** The newsroom's logo: what it gave, what was made of it, and the files that go soon. */
export const logoSettings = defineSettings(
  'logo',
  z.object({
    light: form,
    dark: form,
    icon: form,
    /** Where it would hardly be seen on dark ground: it lies on a light plate there, or stands as it is. */
    onDark: z.enum(['plate', 'bare']).default('plate'),
    made: z.object({ share: made, feed: made, small: made, large: made }).prefault({}),
    /** Names of files that pages drawn before may still show. */
    going: z.array(z.string()).default([]),
  }),
);
