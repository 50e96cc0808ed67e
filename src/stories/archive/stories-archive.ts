import type { Archive, ArchiveKind, ArchivePart } from '#platform/archive';

/** Lists in which a story stands, by the time under which it stands there. */
const parts: readonly ArchivePart[] = [
  {
    ...{ name: 'sections', table: 'story_sections', of: 'story_id', key: ['story_id', 'section_id'] },
    ...{ kept: ['story_id', 'section_id'], left: { derived: ['listed_at'] } },
  },
  {
    ...{ name: 'tags', table: 'story_tags', of: 'story_id', key: ['story_id', 'tag_id'] },
    ...{ kept: ['story_id', 'tag_id'], left: { derived: ['listed_at'] } },
  },
  {
    ...{
      name: 'authors',
      table: 'story_authors',
      of: 'story_id',
      key: ['story_id', 'position', 'author_id'],
    },
    ...{ kept: ['story_id', 'author_id', 'position'], left: { derived: ['listed_at'] } },
  },
  {
    ...{ name: 'translations', table: 'story_translations', of: 'story_id', key: ['story_id'] },
    kept: ['story_id', 'set_id'],
  },
  {
    ...{ name: 'passages', table: 'passages', of: 'story_id', key: ['story_id', 'id'] },
    kept: [
      ...['id', 'story_id', 'revision_id', 'block_id', 'start_offset', 'end_offset'],
      ...['words', 'state', 'words_now', 'changed_at'],
    ],
  },
];

const texts: readonly ArchiveKind[] = [
  {
    name: 'stories',
    says: 'Stories, pages and background boxes, whoever may read them: status, address, title, dates, sections, tags, authors in their order, passages. The text is in revisions.jsonl, under `revision_id`.',
    ...{ table: 'stories', key: ['id'], parts },
    kept: [
      ...['id', 'kind', 'status', 'visibility', 'slug', 'href', 'language', 'title', 'standfirst'],
      ...['section_id', 'lead_picture_id', 'revision_id', 'comments', 'comments_closed_at', 'pinned_at'],
      ...['created_at', 'first_published_at', 'changed_at', 'scheduled_for', 'withdrawn_at'],
      ...['withdrawn_reason', 'created_by'],
    ],
    left: { secret: ['password_hash'], inner: ['version'] },
  },
  {
    name: 'revisions',
    says: 'Every text that a story had; those with a `number` were published. `document` is a tree: each block has a type, attributes with its id, and content; each text has its marks (bold, links, passages).',
    ...{ table: 'revisions', key: ['id'], json: ['document'] },
    kept: [...['id', 'story_id', 'number', 'title', 'standfirst', 'created_at', 'published_at', 'made_by']],
  },
  {
    name: 'drafts',
    says: 'What is being written and is not out, block by block.',
    ...{ table: 'drafts', key: ['story_id'], json: ['content', 'document'] },
    kept: [
      ...['story_id', 'title', 'standfirst', 'stage', 'goes_out_at', 'began_from', 'begun_at'],
      ...['saved_at', 'saved_by', 'word', 'word_by'],
    ],
    left: { secret: ['password_hash'], inner: ['version', 'snapshot_at'] },
  },
  {
    name: 'notes',
    says: 'Notes of colleagues on words of a story, with their answers.',
    ...{ table: 'notes', key: ['id'] },
    kept: [
      ...['id', 'story_id', 'words', 'text', 'written_by', 'written_at', 'resolved_at', 'resolved_by'],
      ...['block_id', 'start_offset', 'words_now'],
    ],
    parts: [
      {
        ...{ name: 'answers', table: 'note_answers', of: 'note_id', key: ['note_id', 'id'] },
        kept: ['id', 'note_id', 'text', 'written_by', 'written_at'],
      },
    ],
  },
];

/** Stories with all their texts, and the order in which they stand. */
export const storiesArchive: Archive = {
  kinds: [
    ...texts,
    {
      name: 'sections',
      says: 'Sections, each below its `parent_id`.',
      ...{ table: 'sections', key: ['id'], kept: ['id', 'slug', 'name', 'parent_id', 'path', 'position'] },
    },
    {
      name: 'tags',
      says: 'Tags.',
      ...{ table: 'tags', key: ['id'], kept: ['id', 'slug', 'name'] },
    },
    {
      name: 'authors',
      says: 'Authors, as bylines name them.',
      ...{ table: 'authors', key: ['id'], kept: ['id', 'slug', 'name', 'about', 'staff_id'] },
    },
    {
      name: 'addresses',
      says: 'Every address that leads somewhere, old ones too: `canonical` is where it stands now, `moved` and `left` lead there, `elsewhere` leads to the address in `target_id`.',
      ...{ table: 'addresses', key: ['path'], kept: ['path', 'target', 'target_id', 'kind'] },
    },
  ],
  left: { draft_uses: 'derived', draft_locks: 'inner', desk_shelves: 'derived' },
};
