import { z } from 'zod';
import { defineSettings } from '#platform/settings';
import { ORDERS } from './words.ts';

const schema = z.object({
  /** For the whole site; a story can be closed by itself. */
  state: z.enum(['open', 'held', 'closed']).default('open'),
  order: z.enum(ORDERS).default('oldest'),
  email: z.enum(['required', 'optional', 'off']).default('optional'),
  website: z.enum(['on', 'off']).default('on'),
  /** In characters that a person would count. */
  longest: z.number().int().min(100).max(50_000).default(5_000),
  /** A comment with more links is read by someone before it appears. */
  mostLinks: z.number().int().min(0).default(2),
  /** One line above the form; empty for none. */
  guidelines: z
    .string()
    .default('Be kind, stay with the subject, and say what you know. Your e-mail address is never shown.'),
});

/** What the newsroom decides about its conversations. */
export type ConversationSettings = z.infer<typeof schema>;

export const conversationSettings = defineSettings<ConversationSettings>('conversation', schema);
