import type { Archive, ArchiveKind, ArchivePart } from '#platform/archive';
import { pictureKey } from './pictures/rules/comment-picture.ts';

const parts: readonly ArchivePart[] = [
  {
    ...{ name: 'versions', table: 'comment_versions', of: 'comment_id', key: ['comment_id', 'number'] },
    kept: ['comment_id', 'number', 'body', 'body_kind', 'written_at'],
  },
  {
    ...{ name: 'votes', table: 'votes', of: 'comment_id', key: ['comment_id', 'voter'] },
    ...{ kept: ['comment_id', 'voter', 'value', 'proof', 'cast_at'], left: { derived: ['story_id'] } },
  },
  {
    ...{ name: 'reports', table: 'comment_reports', of: 'comment_id', key: ['comment_id', 'reporter'] },
    kept: ['comment_id', 'reason', 'words', 'reported_at', 'settled_at', 'settled_by'],
    left: { trace: ['reporter', 'network'] },
  },
];

const comments: ArchiveKind = {
  name: 'comments',
  says: 'Comments, those that readers do not see too: under `parent_id`, in the thread of `root_id`, with the verdict (`published_at`, `held_at`, `rejected_at`, `deleted_at`, `reasons`), the words that it answers, earlier wordings, votes and reports.',
  ...{ table: 'comments', key: ['id'], parts, json: ['reasons', 'mentions', 'picture'] },
  kept: [
    ...['id', 'alias', 'story_id', 'parent_id', 'root_id', 'arrival', 'depth', 'author_name', 'email'],
    ...['website', 'reader_id', 'staff_id', 'badge', 'body', 'body_kind', 'created_at', 'published_at'],
    ...['held_at', 'rejected_at', 'rejected_for', 'rejected_words', 'deleted_at', 'withdrawn_at'],
    ...['decided_by', 'approved_at', 'came_out_at', 'edited_at', 'pinned_at', 'picked_at'],
    ...['thread_closed_at', 'changed_here_at', 'up', 'down', 'legacy_up', 'legacy_down'],
    ...['passage_id', 'passage_words'],
  ],
  left: {
    trace: ['words_hash', 'post_key'],
    derived: ['score', 'replies', 'best', 'controversy', 'staff_replies'],
    inner: ['changed_version', 'came_out_version', 'said_version'],
  },
};

const order: readonly ArchiveKind[] = [
  {
    name: 'conversations',
    says: 'How many comments readers see under a story, and whether its conversation is open, read first or closed.',
    ...{ table: 'conversations', key: ['story_id'], kept: ['story_id', 'comments', 'state', 'changed_by'] },
  },
  {
    name: 'section-conversations',
    says: 'The same, decided for a whole section.',
    ...{ table: 'section_conversations', key: ['section_id'], kept: ['section_id', 'state'] },
  },
  {
    name: 'blocks',
    says: 'Who may not write comments, by the name that they used; from where they wrote is not told.',
    ...{ table: 'comment_blocks', key: ['id'], left: { trace: ['subject'] } },
    kept: ['id', 'kind', 'name', 'reason', 'made_at', 'made_by', 'until', 'lifted_at', 'lifted_by'],
  },
  {
    name: 'saved-answers',
    says: 'Answers that moderators have ready.',
    ...{ table: 'saved_answers', key: ['id'], kept: ['id', 'title', 'body', 'changed_at', 'changed_by'] },
  },
];

const questions: readonly ArchiveKind[] = [
  {
    name: 'questions',
    says: 'Questions to readers on words of a story; comments answer them by `passage_id`.',
    ...{ table: 'passage_questions', key: ['passage_id'] },
    kept: [
      ...['passage_id', 'story_id', 'question', 'words', 'opened_at', 'closed_at', 'at_first', 'asked_by'],
      ...['changed_here_at', 'removed_at'],
    ],
  },
  {
    name: 'draft-questions',
    says: 'Questions that will be asked once a story, or the change of it, is out.',
    ...{ table: 'draft_questions', key: ['passage_id'] },
    kept: [
      ...['passage_id', 'story_id', 'question', 'words', 'at_first', 'asked_by', 'asked_at', 'taken_back_at'],
    ],
  },
];

const letters: readonly ArchiveKind[] = [
  {
    name: 'subscribers',
    says: 'E-mail addresses that are told of comments, and of what; only what has a `confirmed_at` and no `ended_at` was wished for, and nothing after `stopped_at`.',
    ...{ table: 'subscribers', key: ['id'], kept: ['id', 'email', 'pace', 'created_at', 'stopped_at'] },
    parts: [
      {
        ...{
          name: 'subscriptions',
          table: 'subscriptions',
          of: 'subscriber_id',
          key: ['subscriber_id', 'id'],
        },
        kept: [
          ...['id', 'subscriber_id', 'story_id', 'kind', 'comment_id', 'reader_id', 'asked_at'],
          ...['confirmed_at', 'ended_at', 'brought_at'],
        ],
      },
    ],
  },
  {
    name: 'mention-letters',
    says: 'Readers who want a letter when somebody names them.',
    ...{ table: 'mention_letters', key: ['reader_id'], kept: ['reader_id', 'email'] },
  },
  {
    name: 'author-letters',
    says: 'How often people of the newsroom are told of comments on their stories.',
    ...{ table: 'author_letters', key: ['staff_id'], kept: ['staff_id', 'often'] },
  },
];

/** What readers said, asked and wished, without a trace of where they were. */
export const conversationArchive: Archive = {
  kinds: [
    comments,
    {
      name: 'comment-pictures',
      says: 'Pictures that came with a comment: `file` is where each stands.',
      ...{ table: 'comment_pictures', key: ['id'], kept: ['id', 'comment_id', 'kept_at'] },
      media: ({ id, comment_id }) =>
        comment_id === null ? null : { key: pictureKey(String(id)), name: `comment-${comment_id}.webp` },
    },
    ...questions,
    ...order,
    ...letters,
  ],
  left: {
    ...{ comment_networks: 'trace', old_farewells: 'secret' },
    ...{ moderator_letters: 'inner', author_news: 'inner', told_comments: 'inner' },
  },
};
