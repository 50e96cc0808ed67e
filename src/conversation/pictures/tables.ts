/** The table of the pictures that stand in the file store. Their bytes are found by their id. */
export interface PicturesTables {
  comment_pictures: {
    id: string;
    /** null: of no comment (yet, or any more); then its bytes go. */
    comment_id: string | null;
    kept_at: string;
  };
}
