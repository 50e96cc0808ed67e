import { DESK_LANGUAGE, mayUse, type OwnTexts } from '#desk';
import type { StaffMember } from '#people';
import { sayConversation } from '../messages.ts';
import type { ConversationNeeds } from '../needs.ts';
import { SETTERS } from '../rules/may.ts';
import { settingValues, type UsualWords } from '../rules/settings-form.ts';
import { findSavedAnswers } from '../saved-answers/store.ts';
import { ANSWERS } from '../saved-answers/views/answers-page.tsx';
import { conversationSettings } from '../settings.ts';

/** In the order in which readers come upon them. */
const SENTENCES = ['invitation', 'guidelines', 'closedWords'] as const;

/** What the newsroom says to readers under its stories, for those who may change it. */
export async function ownTexts(
  staff: StaffMember,
  usual: UsualWords,
  needs: Pick<ConversationNeeds, 'database' | 'settings'>,
): Promise<readonly OwnTexts[]> {
  if (!mayUse(staff, SETTERS)) return [];
  const settings = await needs.settings.read(needs.database, conversationSettings);
  const values = settingValues(settings, usual);
  const answers = await findSavedAnswers(needs.database);
  return [
    {
      ...{ name: 'conversation', label: sayConversation(DESK_LANGUAGE, 'settings-title') },
      texts: [
        ...SENTENCES.map((name) => ({
          label: sayConversation(DESK_LANGUAGE, `setting-${name}`),
          now: values[name] ?? '',
          whose: values[name] === usual[name] ? ('ours' as const) : ('own' as const),
          href: `/desk/conversation#setting-${name}`,
        })),
        ...answers.map(({ title, body }) => ({
          label: sayConversation(DESK_LANGUAGE, 'answer-text', { title }),
          ...{ now: body, whose: 'own' as const, href: ANSWERS },
        })),
      ],
    },
  ];
}
