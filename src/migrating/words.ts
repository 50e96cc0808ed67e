/**
 * Why something of an earlier site's conversation is kept aside: a private comment, an answer that stands under
 * one, or a note that its editors left for each other. No reader may ever see any of them.
 */
export const ASIDE_KINDS = ['private', 'answer', 'note'] as const;
export type AsideKind = (typeof ASIDE_KINDS)[number];

/** What an earlier site held for some eyes only. It is no comment here: no scope of comments knows of it. */
export interface Aside {
  readonly id: string;
  readonly storyId: string;
  readonly kind: AsideKind;
  /** Empty where nobody signed. */
  readonly authorName: string;
  /** In its one form, empty for none; never shown. Whoever has proved it may have what they wrote erased. */
  readonly email: string;
  /** HTML, cleaned whenever it is drawn. */
  readonly body: string;
  readonly writtenAt: string;
  /** How the one signed whom it answers; empty for nobody. */
  readonly answers: string;
}
