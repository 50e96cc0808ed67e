/** The table of saved answers. Instants are ISO 8601 UTC. */
export interface SavedAnswersTables {
  saved_answers: {
    id: string;
    /** What moderators call it; readers do not see it. */
    title: string;
    /** As a comment is written. */
    body: string;
    changed_at: string;
    changed_by: string;
  };
}
