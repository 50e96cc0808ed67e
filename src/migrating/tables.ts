import type { AsideKind } from './words.ts';

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
  /** What an earlier site held for some eyes only. The desk alone shows it. */
  asides: {
    id: string;
    story_id: string;
    kind: AsideKind;
    author_name: string;
    email: string | null;
    body: string;
    written_at: string;
    answers: string;
  };
}

export type ImportedKind =
  | 'author'
  | 'section'
  | 'tag'
  | 'story'
  | 'picture'
  | 'comment'
  /** By the number of its comment, there and here. */
  | 'comment-picture'
  | 'aside'
  | 'passage'
  | 'subscription';
