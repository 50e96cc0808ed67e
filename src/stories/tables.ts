import type { StoryKind, StoryStatus, StoryVisibility } from './words.ts';

/** The tables of stories. Instants are ISO 8601 UTC; JSON is text and never queried. */
export interface StoriesTables {
  stories: {
    id: string;
    kind: StoryKind;
    status: StoryStatus;
    visibility: StoryVisibility;
    /** scrypt, as `salt:hash`; only with visibility `password`. */
    password_hash: string | null;
    slug: string;
    /** As it stands in links: percent-encoded, from the root. Null before the first publication. */
    href: string | null;
    language: string | null;
    title: string;
    standfirst: string;
    /** The section it belongs to first. */
    section_id: string | null;
    lead_picture_id: string | null;
    /** The published revision, which readers see. */
    revision_id: string | null;
    version: number;
    comments: number;
    comments_closed_at: string | null;
    pinned_at: string | null;
    created_at: string;
    first_published_at: string | null;
    changed_at: string | null;
    scheduled_for: string | null;
    withdrawn_at: string | null;
    withdrawn_reason: string | null;
    /** Of the staff; null for what an import or the sample brought. */
    created_by: string | null;
  };
  revisions: {
    id: string;
    story_id: string;
    /** 1, 2, 3 … for those that were published; null for a draft. */
    number: number | null;
    title: string;
    standfirst: string;
    /** A StoryDocument. */
    document: string;
    created_at: string;
    published_at: string | null;
    /** Of the staff; null for what an import or the sample brought. */
    made_by: string | null;
  };
  sections: {
    id: string;
    slug: string;
    name: string;
    parent_id: string | null;
    path: string;
    position: number;
  };
  tags: { id: string; slug: string; name: string };
  authors: { id: string; slug: string; name: string; about: string; staff_id: string | null };
  /** `listed_at` in these three: under what time the story stands in the list; null while it stands in none. */
  story_sections: { story_id: string; section_id: string; listed_at: string | null };
  story_tags: { story_id: string; tag_id: string; listed_at: string | null };
  story_authors: { story_id: string; author_id: string; position: number; listed_at: string | null };
  /** Every path that is or was a story's. `path`: decoded, NFC, without trailing slash, lower case kept. */
  addresses: {
    path: string;
    target: 'story' | 'section' | 'tag' | 'author' | 'elsewhere';
    target_id: string;
    /**
     * `canonical` answers, `moved` redirects to where the target stands now; so does `left`, which was the target's
     * own place once, and is nobody else's for ever.
     */
    kind: 'canonical' | 'moved' | 'left';
  };
}
