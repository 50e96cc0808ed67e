/**
 * Why something of an earlier site's conversation is kept aside: a private comment, an answer that stands under
 * one, or a note that its editors left for each other, which no reader may ever see; and a linkback, which is the
 * word of a machine that another site links to the story.
 */
export const ASIDE_KINDS = ['private', 'answer', 'note', 'linkback'] as const;
export type AsideKind = (typeof ASIDE_KINDS)[number];

/** The lists in which the desk shows them. */
export const ASIDE_LISTS = {
  notes: ['private', 'answer', 'note'],
  links: ['linkback'],
} as const satisfies Record<string, readonly AsideKind[]>;
export type AsideList = keyof typeof ASIDE_LISTS;

/** What an earlier site held that no reader sees here. It is no comment here: no scope of comments knows of it. */
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
