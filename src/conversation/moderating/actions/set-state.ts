import type { Staff } from '#people';
import type { Database } from '#platform/database';
import type { Settings } from '#platform/settings';
import type { StoriesForFeatures } from '#stories';
import { conversationSettings } from '../../settings.ts';
import { lockConversation } from '../../store/writing.ts';
import type { ConversationState } from '../../words.ts';
import { lockStates, setStateOfSection, setStateOfStory } from '../store/states.ts';

interface SetStateNeeds {
  readonly database: Database;
  readonly settings: Settings;
  readonly stories: () => StoriesForFeatures;
  readonly staff: Pick<Staff, 'recordAct'>;
}

/** Decides how one story's conversation is held; null: as its section or the site has it. */
export async function setStoryState(
  to: { readonly storyId: string; readonly state: ConversationState | null; readonly staffId: string },
  { database, stories, staff }: SetStateNeeds,
): Promise<void> {
  const { storyId, state, staffId } = to;
  await database.write(async (writer) => {
    await lockConversation(writer, storyId);
    await setStateOfStory(writer, storyId, { state, staffId });
    await stories().raiseVersion(writer, storyId);
    const act = `conversation-${state ?? 'as-usual'}`;
    await staff.recordAct(writer, { by: staffId, act, subject: `story:${storyId}` });
  });
}

/** Decides how the conversations of a section are held; null: as the site has it. */
export async function setSectionState(
  to: { readonly sectionId: string; readonly state: ConversationState | null; readonly staffId: string },
  { database, settings, staff }: SetStateNeeds,
): Promise<void> {
  const { sectionId, state, staffId } = to;
  await database.write(async (writer) => {
    await lockStates(writer);
    await setStateOfSection(writer, sectionId, state);
    // Every page with a conversation depends on the settings: changing none of them has each drawn anew.
    await settings.change(writer, conversationSettings, {});
    const act = `conversation-${state ?? 'as-usual'}`;
    await staff.recordAct(writer, { by: staffId, act, subject: `section:${sectionId}` });
  });
}
