import { sql } from 'kysely';
import {
  lockByName,
  type Places,
  prepared,
  type Reader,
  shareLockByName,
  type Writer,
} from '#platform/database';
import type { ConversationTables } from '../../tables.ts';
import type { ConversationState } from '../../words.ts';

const STATES_LOCK = 'conversation states';

/**
 * Until the deed ends, what is decided for sections and the site stays as it was read, for others that rest on it
 * too. Only after `lockConversation`, never before it.
 */
export function holdStates(writer: Writer): Promise<void> {
  return shareLockByName(writer, STATES_LOCK);
}

/** Waits for the deeds that rest on what is decided for sections and the site, and keeps others from beginning. */
export function lockStates(writer: Writer): Promise<void> {
  return lockByName(writer, STATES_LOCK);
}

/** What is decided for the story itself; null: nothing. */
export async function stateOfStory(reader: Reader, storyId: string): Promise<ConversationState | null> {
  const row = await reader
    .tables<ConversationTables>()
    .selectFrom('conversations')
    .select('state')
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  return row?.state ?? null;
}

/** What is decided for sections, by their ids; those without a decision are not there. */
export async function statesOfSections(reader: Reader): Promise<ReadonlyMap<string, ConversationState>> {
  const rows = await reader
    .tables<ConversationTables>()
    .selectFrom('section_conversations')
    .select(['section_id', 'state'])
    .execute();
  return new Map(rows.map((row) => [row.section_id, row.state]));
}

/** All that is decided which may hold for a story: every post and every page that is drawn asks for it, in one. */
export async function statesFor(
  reader: Reader,
  storyId: string,
): Promise<{
  readonly story: ConversationState | null;
  readonly sections: ReadonlyMap<string, ConversationState>;
}> {
  const sections = new Map<string, ConversationState>();
  let story: ConversationState | null = null;
  for (const { section_id, state } of await allStates(reader, { storyId })) {
    if (section_id === null) story = state;
    else if (state !== null) sections.set(section_id, state);
  }
  return { story, sections };
}

const allStates = prepared((reader: Reader, at: Places<{ storyId: string }>) =>
  reader
    .tables<ConversationTables>()
    .selectFrom('conversations')
    .select([sql<string | null>`null`.as('section_id'), 'state'])
    .where('story_id', '=', at.storyId)
    .unionAll((others) => others.selectFrom('section_conversations').select(['section_id', 'state'])),
);

/** Decides for a story. Only after `lockConversation`, which makes its row. */
export async function setStateOfStory(
  writer: Writer,
  storyId: string,
  to: { readonly state: ConversationState | null; readonly staffId: string },
): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('conversations')
    .set({ state: to.state, changed_by: to.staffId })
    .where('story_id', '=', storyId)
    .execute();
}

/** Decides for the stories of a section; null takes the decision back. */
export async function setStateOfSection(
  writer: Writer,
  sectionId: string,
  state: ConversationState | null,
): Promise<void> {
  const sections = writer.tables<ConversationTables>();
  if (state === null) {
    await sections.deleteFrom('section_conversations').where('section_id', '=', sectionId).execute();
    return;
  }
  await sections
    .insertInto('section_conversations')
    .values({ section_id: sectionId, state })
    .onConflict((conflict) => conflict.column('section_id').doUpdateSet({ state }))
    .execute();
}
