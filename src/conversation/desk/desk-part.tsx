import { DESK_LANGUAGE, type DeskDeed, type DeskPart, MOST_COUNTED, type SubjectName } from '#desk';
import { nothingHere, seeOther } from '#platform/http';
import { bylinesPart } from '../authors/desk/bylines-part.tsx';
import { beginningOf } from '../live/rules/beginning.ts';
import { sayConversation } from '../messages.ts';
import { carryOutAct } from '../moderating/carry-out-act.ts';
import { countReported, judgedAmong } from '../moderating/store/queue.ts';
import { ACTS, type Act } from '../moderating/words.ts';
import type { ConversationNeeds } from '../needs.ts';
import { questionsPart } from '../questions/desk/questions-part.tsx';
import { commentHtml } from '../rules/comment-text.ts';
import { idFrom } from '../rules/draft.ts';
import { ANYWHERE, permalinkOf } from '../rules/hrefs.ts';
import { MODERATORS, mayModerate } from '../rules/may.ts';
import type { AnsweringNeeds } from '../saved-answers/answer-comment.ts';
import { answersPart } from '../saved-answers/desk/answers-part.tsx';
import { commentFrom } from '../store/columns.ts';
import { countHeld } from '../store/moderating.ts';
import { conversationDeeds, conversationPages, usualWords } from './conversation-pages.tsx';
import { manyDeeds } from './many-deed.ts';
import { ownTexts } from './own-texts.ts';
import { hrefAfter, QUEUE_PATH } from './queue-address.ts';
import { queuePage } from './queue-page.tsx';
import { specimens } from './specimens.tsx';

/** What the conversation brings to the desk: the queue, how conversations are held, and who is kept out. */
export function createDeskPart(needs: ConversationNeeds & AnsweringNeeds): DeskPart {
  const questions = questionsPart(needs);
  const bylines = bylinesPart(needs);
  const answers = answersPart(needs);
  return {
    place: {
      ...{ name: 'conversation', position: 20 },
      label: sayConversation(DESK_LANGUAGE, 'settings-title'),
    },
    pages: [
      queuePage(needs),
      ...conversationPages(needs),
      ...questions.pages,
      ...bylines.pages,
      ...answers.pages,
    ],
    deeds: [
      ...ACTS.map((act) => deedOf(act, needs)),
      ...manyDeeds(needs),
      ...conversationDeeds(needs),
      ...questions.deeds,
      ...bylines.deeds,
      ...answers.deeds,
    ],
    async waiting(staff) {
      if (!mayModerate(staff)) return [];
      const held = await countHeld(needs.database, MOST_COUNTED);
      const reported = await countReported(needs.database, MOST_COUNTED);
      return [
        {
          label: sayConversation(DESK_LANGUAGE, 'desk-waiting', { count: held }),
          count: held,
          href: QUEUE_PATH,
        },
        {
          label: sayConversation(DESK_LANGUAGE, 'desk-reported', { count: reported }),
          count: reported,
          href: `${QUEUE_PATH}?show=reported`,
        },
      ].filter(({ count }) => count > 0);
    },
    texts: async (staff) => ownTexts(staff, await usualWords(needs), needs),
    called: async (subjects) =>
      new Map<string, SubjectName>([
        ...(await calledComments(subjects, needs)),
        ...(await answers.called(subjects)),
      ]),
    specimens,
  };
}

/** A comment is called by who wrote it and how it begins; one that is gone is not. */
async function calledComments(
  subjects: readonly string[],
  { database }: Pick<ConversationNeeds, 'database'>,
) {
  const ids = subjects.flatMap((subject) => /^comment:(.+)$/.exec(subject)?.[1] ?? []);
  const rows = await judgedAmong(database, ids);
  return new Map(
    rows.map((row) => {
      const comment = commentFrom(row);
      const label = `${comment.authorName}: ${beginningOf(commentHtml(comment), LONGEST_CALLED)}`;
      const href = permalinkOf(ANYWHERE, comment.id);
      return [`comment:${comment.id}`, comment.state === 'published' ? { label, href } : { label }] as const;
    }),
  );
}

const LONGEST_CALLED = 60;

function deedOf(act: Act, needs: ConversationNeeds): DeskDeed {
  return {
    path: `${QUEUE_PATH}/:id/${act}`,
    roles: MODERATORS,
    async act({ params, form }, { id: staffId }) {
      const commentId = idFrom(params['id']);
      if (commentId === null) throw nothingHere();
      await carryOutAct({ act, commentId, staffId, form }, needs);
      const by = { staffId, now: needs.clock.now().getTime(), secret: needs.secret };
      return seeOther(hrefAfter(act, form, { commentId, ...by }));
    },
  };
}
