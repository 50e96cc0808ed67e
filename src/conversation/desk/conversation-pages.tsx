import { DESK_LANGUAGE, type DeskDeed, type DeskPage } from '#desk';
import type { StaffMember } from '#people';
import { instantOf } from '#platform/clock';
import { type Answer, nothingHere, page, type Request, seeOther } from '#platform/http';
import { sayConversation } from '../messages.ts';
import { unblock } from '../moderating/actions/block-sender.ts';
import { setSectionState, setStoryState } from '../moderating/actions/set-state.ts';
import { blocksInForce } from '../moderating/store/blocks.ts';
import { lockStates, statesOfSections } from '../moderating/store/states.ts';
import { BlocksView } from '../moderating/views/blocks.tsx';
import { SettingsPage, type SettingsPageProps } from '../moderating/views/settings-page.tsx';
import type { ConversationNeeds } from '../needs.ts';
import { idFrom } from '../rules/draft.ts';
import { storyHref } from '../rules/hrefs.ts';
import { MODERATORS, SETTERS } from '../rules/may.ts';
import { settingsFrom, settingValues, type UsualWords } from '../rules/settings-form.ts';
import { conversationSettings } from '../settings.ts';
import { deskSpeechOf, speechOf } from '../views/speech.ts';
import type { ConversationState } from '../words.ts';

const PATH = '/desk/conversation';
const BLOCKS = `${PATH}/blocks`;
const MOST_BLOCKS = 500;

/** How conversations are held, and who is kept out of them. */
export function conversationPages(needs: ConversationNeeds): readonly DeskPage[] {
  const { database, clock, site, staff } = needs;
  return [
    {
      path: PATH,
      title: sayConversation(DESK_LANGUAGE, 'settings-title'),
      navigation: {
        ...{ place: 'conversation', position: 40 },
        label: sayConversation(DESK_LANGUAGE, 'settings-navigation'),
      },
      roles: SETTERS,
      async draw({ query }) {
        return drawSettings({ values: await valuesNow(needs), saved: query.has('saved') }, needs);
      },
    },
    {
      path: BLOCKS,
      title: sayConversation(DESK_LANGUAGE, 'blocks-title'),
      navigation: {
        ...{ place: 'conversation', position: 30 },
        label: sayConversation(DESK_LANGUAGE, 'blocks-title'),
      },
      roles: MODERATORS,
      async draw() {
        const blocks = await blocksInForce(database, { now: instantOf(clock.now()), most: MOST_BLOCKS });
        const names = new Map((await staff.people()).map(({ id, name }) => [id, name]));
        const named = blocks.map((block) => ({ ...block, madeByName: names.get(block.madeBy) ?? '–' }));
        return <BlocksView blocks={named} speech={deskSpeechOf(await site())} />;
      },
    },
  ];
}

/** What their forms do. */
export function conversationDeeds(needs: ConversationNeeds): readonly DeskDeed[] {
  return [
    { path: PATH, roles: SETTERS, act: (request, staff) => changeSettings(request, staff, needs) },
    {
      path: `${PATH}/sections/:id`,
      roles: SETTERS,
      async act({ params, form }, staff) {
        const all = await needs.stories().sections(needs.database);
        const section = all.find(({ id }) => id === params['id']);
        if (section === undefined) throw nothingHere();
        const wish = { sectionId: section.id, state: stateFrom(form), staffId: staff.id };
        await setSectionState(wish, needs);
        return seeOther(`${PATH}?saved`);
      },
    },
    {
      path: `${PATH}/stories/:id`,
      roles: MODERATORS,
      async act({ params, form }, staff) {
        const viewer = { kind: 'staff', staffId: staff.id } as const;
        const story = await needs.stories().visible(needs.database, viewer, params['id'] ?? '');
        if (story === null) throw nothingHere();
        await setStoryState({ storyId: story.id, state: stateFrom(form), staffId: staff.id }, needs);
        return seeOther(storyHref(story, { me: true }, 'comments'));
      },
    },
    {
      path: `${BLOCKS}/:id/lift`,
      roles: MODERATORS,
      async act({ params }, staff) {
        const blockId = idFrom(params['id']);
        if (blockId === null) throw nothingHere();
        await unblock({ blockId, staffId: staff.id }, needs);
        return seeOther(BLOCKS);
      },
    },
  ];
}

async function changeSettings(
  { form }: Request,
  staff: StaffMember,
  needs: ConversationNeeds,
): Promise<Answer> {
  const { database, settings, deskFrame } = needs;
  const read = settingsFrom(form, await usualWords(needs));
  if ('wrong' in read) {
    const values = { ...(await valuesNow(needs)), ...Object.fromEntries(form) };
    const title = sayConversation(DESK_LANGUAGE, 'settings-title');
    const children = await drawSettings({ values, wrong: read.wrong }, needs);
    return page(await deskFrame({ title, staff, path: PATH, children }), { status: 422 });
  }
  await database.write(async (writer) => {
    await lockStates(writer);
    await settings.change(writer, conversationSettings, read.changed);
    await needs.staff.recordAct(writer, { by: staff.id, act: 'conversation-settings-changed' });
  });
  return seeOther(`${PATH}?saved`);
}

async function drawSettings(
  shown: Pick<SettingsPageProps, 'values' | 'wrong' | 'saved'>,
  { database, stories, site }: ConversationNeeds,
) {
  const decided = await statesOfSections(database);
  const sections = (await stories().sections(database)).map(({ id, name }) => ({
    ...{ id, name, decided: decided.get(id) ?? null },
  }));
  return <SettingsPage {...shown} sections={sections} speech={deskSpeechOf(await site())} />;
}

async function valuesNow(needs: ConversationNeeds) {
  return settingValues(
    await needs.settings.read(needs.database, conversationSettings),
    await usualWords(needs),
  );
}

export async function usualWords({ site }: Pick<ConversationNeeds, 'site'>): Promise<UsualWords> {
  const { say } = speechOf(await site());
  return { guidelines: say('guidelines'), invitation: say('invitation'), closedWords: say('closed') };
}

function stateFrom(form: ReadonlyMap<string, string>): ConversationState | null {
  return (['open', 'held', 'closed'] as const).find((one) => one === form.get('state')) ?? null;
}
