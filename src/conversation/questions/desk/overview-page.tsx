import { DESK_LANGUAGE, type DeskPage } from '#desk';
import type { StaffMember } from '#people';
import { pageAsked, stretchOf } from '#platform/text';
import { sayConversation } from '../../messages.ts';
import type { ConversationNeeds } from '../../needs.ts';
import { ASKERS } from '../../rules/may.ts';
import { deskSpeechOf } from '../../views/speech.ts';
import type { PassageQuestion } from '../../words.ts';
import { quotedFrom } from '../rules/quoted.ts';
import { countAnswers, latestQuestions } from '../store.ts';
import { type AskedQuestion, OverviewPage } from '../views/overview-page.tsx';

const PATH = '/desk/questions';
const ON_PAGE = 25;

/** What is asked of readers in all stories, the latest first. */
export function overviewPage(needs: ConversationNeeds): DeskPage {
  return {
    path: PATH,
    title: sayConversation(DESK_LANGUAGE, 'questions-to-readers'),
    navigation: {
      ...{ place: 'conversation', position: 20 },
      label: sayConversation(DESK_LANGUAGE, 'questions-navigation'),
    },
    roles: ASKERS,
    async draw({ query }, staff) {
      const page = pageAsked(query);
      const part = { most: ON_PAGE + 1, skip: (page - 1) * ON_PAGE };
      const { shown, goesOn } = stretchOf(await latestQuestions(needs.database, part), ON_PAGE);
      const hrefOf = (number: number) => (number === 1 ? PATH : `${PATH}?page=${number}`);
      return (
        <OverviewPage
          questions={await withStories(shown, staff, needs)}
          pages={{ page, last: page + (goesOn ? 1 : 0), hrefOf }}
          speech={deskSpeechOf(await needs.site())}
        />
      );
    },
  };
}

/** Each question with its story, its answers and what became of its words; those whose story is gone are left out. */
async function withStories(
  asked: readonly PassageQuestion[],
  staff: StaffMember,
  { database, stories }: ConversationNeeds,
): Promise<readonly AskedQuestion[]> {
  const viewer = { kind: 'staff', staffId: staff.id } as const;
  const storyIds = [...new Set(asked.map(({ storyId }) => storyId))];
  const around = new Map(
    await Promise.all(
      storyIds.map(async (id) => {
        const [story, passages, answers] = await Promise.all([
          stories().visible(database, viewer, id),
          stories().passages.ofStory(database, viewer, id),
          countAnswers(database, { id }),
        ]);
        return [id, { story, quoted: passages.map(quotedFrom), answers }] as const;
      }),
    ),
  );
  return asked.flatMap((question) => {
    const { storyId, passageId } = question;
    const { story, quoted, answers } = around.get(storyId) ?? {};
    if (!story) return [];
    const passage = quoted?.find(({ id }) => id === passageId);
    return [{ ...question, story, passage, answers: answers?.get(passageId) ?? 0 }];
  });
}
