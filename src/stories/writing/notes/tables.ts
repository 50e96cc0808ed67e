/** The tables of notes. Instants are ISO 8601 UTC. */
export interface NotesTables {
  notes: {
    id: string;
    story_id: string;
    /** As they stood when the note was written. */
    words: string;
    text: string;
    /** Staff. */
    written_by: string;
    written_at: string;
    resolved_at: string | null;
    resolved_by: string | null;
    /** Where its words stood in what was published last, whose text bears no marks of notes. */
    block_id: string | null;
    /** UTF-16 code units in the block's plain text. */
    start_offset: number | null;
    /** The words that stood there then. */
    words_now: string | null;
  };
  note_answers: {
    id: string;
    note_id: string;
    text: string;
    written_by: string;
    written_at: string;
  };
}
