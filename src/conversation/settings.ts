import * as z from 'zod';
import { defineSettings } from '#platform/settings';
import { VOTES_SHOWN, VOTING } from './votes/words.ts';
import { ORDERS } from './words.ts';

const schema = z.object({
  /** For the whole site; a story can be closed by itself. */
  state: z.enum(['open', 'held', 'closed']).default('open'),
  order: z.enum(ORDERS).default('oldest'),
  /** The deepest level that is drawn with an indent. */
  depth: z.number().int().min(1).max(10).default(5),
  /** So many days after its first publication a story's conversation closes; null: never. */
  closesAfterDays: z.number().int().min(1).max(3_650).nullable().default(null),
  email: z.enum(['required', 'optional', 'off']).default('optional'),
  website: z.enum(['on', 'off']).default('on'),
  /** Whether a comment may come with a picture. */
  pictures: z.enum(['on', 'off']).default('off'),
  /** Whether one that does is read before it appears. */
  withPicture: z.enum(['publish', 'hold']).default('hold'),
  /** In characters that a person would count. */
  longest: z.number().int().min(100).max(50_000).default(5_000),
  /** A comment with more links is read by someone before it appears. */
  mostLinks: z.number().int().min(0).default(2),
  /** A comment of fewer characters is refused. */
  shortest: z.number().int().min(1).max(500).default(1),
  /** Whether the first comment of somebody is read before it appears. */
  firstComment: z.enum(['publish', 'hold']).default('publish'),
  /** Whether a guest of whom nothing has appeared here yet shows that they took the time. */
  proofOfWork: z.enum(['off', 'guests']).default('off'),
  /** Words whose comments are read first, one a line; `*` stands for any letters. */
  heldWords: z.string().max(20_000).default(''),
  /** Words whose comments are refused, likewise. */
  refusedWords: z.string().max(20_000).default(''),
  /** So many reports by different people take a comment out of sight until someone has looked; 0: none do. */
  reportsToHold: z.number().int().min(0).max(100).default(3),
  /** For so many minutes authors may change their comments while nobody has replied; 0: not at all. */
  editFor: z.number().int().min(0).max(1_440).default(15),
  /** When moderators get a mail about what waits. */
  moderatorMails: z.enum(['at-once', 'hourly', 'daily', 'off']).default('at-once'),
  /** Whether readers vote on comments: both ways, for them alone, or not at all. */
  votes: z.enum(VOTING).default('up-and-down'),
  /** Whether votes are shown as one number, or those for and against apart. */
  votesShown: z.enum(VOTES_SHOWN).default('sum'),
  /** Whether what happens in a conversation comes to those who look at it. */
  live: z.enum(['on', 'off']).default('on'),
  /** Whether the way to the comments, with their number, floats over the story. */
  bubble: z.enum(['on', 'off']).default('on'),
  /**
   * What the bubble says to somebody who has read for so many seconds; 0: nothing. null: what the catalogue says in
   * the language of the site.
   */
  invitation: z.string().max(200).nullable().default(null),
  invitationAfter: z.number().int().min(0).max(3_600).default(45),
  /** One line above the form; empty for none, null for what the catalogue says in the language of the site. */
  guidelines: z.string().max(1_000).nullable().default(null),
  /** Where the form would stand once a conversation is closed; null or empty: what the catalogue says. */
  closedWords: z.string().max(300).nullable().default(null),
});

/** What the newsroom decides about its conversations. */
export type ConversationSettings = z.infer<typeof schema>;

export const conversationSettings = defineSettings<ConversationSettings>('conversation', schema);
