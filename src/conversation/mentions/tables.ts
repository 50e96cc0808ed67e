/** The table of who wants to be told when somebody names them. */
export interface MentionsTables {
  /** `email`: the address that they had proved when they asked for it. */
  mention_letters: { reader_id: string; email: string };
}
