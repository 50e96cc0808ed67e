/** What came from elsewhere, and what it became here. */
export interface MigratingTables {
  imported: {
    /** The site it came from: its address without the scheme. */
    source: string;
    kind: ImportedKind;
    foreign_id: string;
    own_id: string;
    /** Of what was read; equal means that there is nothing to do. */
    fingerprint: string;
    /** The story's revision as the import left it; another one means that somebody worked on it here. */
    revision_id: string | null;
    imported_at: string;
  };
}

export type ImportedKind = 'author' | 'section' | 'tag' | 'story' | 'picture' | 'comment' | 'passage';
