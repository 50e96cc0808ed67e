import type { Writer } from '#platform/database';
import { forgetNews } from '../authors/store.ts';
import type { ModeratingTables } from '../moderating/tables.ts';
import { forgetStories } from '../subscribing/store/keeping.ts';
import type { ConversationTables } from '../tables.ts';
import type { VotesTables } from '../votes/tables.ts';

/** Deletes all that belongs to the conversations of these stories. */
export async function deleteConversations(writer: Writer, storyIds: readonly string[]): Promise<void> {
  if (storyIds.length === 0) return;
  const tables = writer.tables<ConversationTables>();
  const ids = tables.selectFrom('comments').select('comments.id').where('story_id', 'in', storyIds);
  const around = writer.tables<ModeratingTables & ConversationTables>();
  await around.deleteFrom('comment_networks').where('comment_id', 'in', ids).execute();
  await around.deleteFrom('comment_reports').where('comment_id', 'in', ids).execute();
  await tables.deleteFrom('comment_versions').where('comment_id', 'in', ids).execute();
  await writer.tables<VotesTables>().deleteFrom('votes').where('story_id', 'in', storyIds).execute();
  await tables.deleteFrom('comments').where('story_id', 'in', storyIds).execute();
  await tables.deleteFrom('passage_questions').where('story_id', 'in', storyIds).execute();
  await tables.deleteFrom('draft_questions').where('story_id', 'in', storyIds).execute();
  await forgetStories(writer, storyIds);
  await forgetNews(writer, storyIds);
  await tables.deleteFrom('conversations').where('story_id', 'in', storyIds).execute();
}
