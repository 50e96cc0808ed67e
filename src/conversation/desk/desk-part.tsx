import { DESK_LANGUAGE, type DeskDeed, type DeskPart } from '#desk';
import { nothingHere, seeOther } from '#platform/http';
import { bylinesPart } from '../authors/desk/bylines-part.tsx';
import { sayConversation } from '../messages.ts';
import { carryOutAct } from '../moderating/carry-out-act.ts';
import { countReported } from '../moderating/store/queue.ts';
import { ACTS, type Act } from '../moderating/words.ts';
import type { ConversationNeeds } from '../needs.ts';
import { questionsPart } from '../questions/desk/questions-part.tsx';
import { idFrom } from '../rules/draft.ts';
import { MODERATORS, mayModerate } from '../rules/may.ts';
import { countHeld } from '../store/moderating.ts';
import { conversationDeeds, conversationPages } from './conversation-pages.tsx';
import { hrefAfter, QUEUE_PATH, queuePage } from './queue-page.tsx';
import { specimens } from './specimens.tsx';

/** What the conversation brings to the desk: the queue, how conversations are held, and who is kept out. */
export function createDeskPart(needs: ConversationNeeds): DeskPart {
  const questions = questionsPart(needs);
  const bylines = bylinesPart(needs);
  return {
    pages: [queuePage(needs), ...conversationPages(needs), ...questions.pages, ...bylines.pages],
    deeds: [
      ...ACTS.map((act) => deedOf(act, needs)),
      ...conversationDeeds(needs),
      ...questions.deeds,
      ...bylines.deeds,
    ],
    async waiting(staff) {
      if (!mayModerate(staff)) return [];
      const [held, reported] = [await countHeld(needs.database), await countReported(needs.database)];
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
    specimens,
  };
}

function deedOf(act: Act, needs: ConversationNeeds): DeskDeed {
  return {
    path: `${QUEUE_PATH}/:id/${act}`,
    roles: MODERATORS,
    async act({ params, form }, { id: staffId }) {
      const commentId = idFrom(params['id']);
      if (commentId === null) throw nothingHere();
      await carryOutAct({ act, commentId, staffId, form }, needs);
      return seeOther(hrefAfter(act, form));
    },
  };
}
