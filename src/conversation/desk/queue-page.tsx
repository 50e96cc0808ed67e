import { DESK_LANGUAGE, type DeskPage, MOST_COUNTED } from '#desk';
import type { StaffMember } from '#people';
import { instantOf } from '#platform/clock';
import { stretchOf } from '#platform/text';
import type { Viewer } from '#stories';
import { sayConversation } from '../messages.ts';
import { findHistories, historyBeside } from '../moderating/find-histories.ts';
import { byBlocked } from '../moderating/store/blocks.ts';
import { networksOf } from '../moderating/store/networks.ts';
import {
  type CommentToJudge,
  countReported,
  likeComment,
  namesOf,
  queued,
} from '../moderating/store/queue.ts';
import { openReports } from '../moderating/store/reports.ts';
import { type QueuedComment, QueueView } from '../moderating/views/queue.tsx';
import type { ConversationNeeds } from '../needs.ts';
import { earlierWordings } from '../own/store/editing.ts';
import { questionsOn } from '../questions/store.ts';
import { reasonsFrom } from '../rules/kept-reasons.ts';
import { MODERATORS, mayKnowHidden } from '../rules/may.ts';
import { threadIsClosed } from '../rules/takes.ts';
import { findSavedAnswers } from '../saved-answers/store.ts';
import { commentFrom } from '../store/columns.ts';
import { countHeld } from '../store/moderating.ts';
import { deskSpeechOf } from '../views/speech.ts';
import { askedQueue, hrefTo, QUEUE_PATH } from './queue-address.ts';

const ON_PAGE = 25;

/** The page with what waits, what is reported, what came out lately and what was rejected. */
export function queuePage(needs: ConversationNeeds): DeskPage {
  return {
    path: QUEUE_PATH,
    title: sayConversation(DESK_LANGUAGE, 'desk-title'),
    navigation: { place: 'conversation', label: sayConversation(DESK_LANGUAGE, 'desk-title'), position: 10 },
    roles: MODERATORS,
    async draw(request, staff) {
      const { database } = needs;
      const by = { staffId: staff.id, now: needs.clock.now().getTime(), secret: needs.secret };
      const asked = askedQueue(request, by);
      const part = { most: ON_PAGE + 1, skip: (asked.page - 1) * ON_PAGE };
      const rows =
        asked.alike === null
          ? await queued(database, asked.queue, part)
          : await likeComment(database, { ...asked.alike, ...part });
      const { shown, goesOn } = stretchOf(rows, ON_PAGE);
      const hrefOf = (page: number) => hrefTo(asked, page);
      return (
        <QueueView
          queue={asked.alike === null ? asked.queue : null}
          counts={{
            waiting: await countHeld(database, MOST_COUNTED),
            reported: await countReported(database, MOST_COUNTED),
          }}
          comments={await withContext(shown, staff, needs)}
          pages={{ page: asked.page, last: asked.page + (goesOn ? 1 : 0), hrefOf }}
          here={hrefOf(asked.page)}
          done={asked.done}
          answers={await findSavedAnswers(database)}
          speech={deskSpeechOf(await needs.site())}
        />
      );
    },
  };
}

/** The comments with all that stands around them. */
async function withContext(
  rows: readonly CommentToJudge[],
  staff: StaffMember,
  needs: ConversationNeeds,
): Promise<readonly QueuedComment[]> {
  const { database, stories, clock } = needs;
  const viewer: Viewer = mayKnowHidden(staff) ? { kind: 'staff', staffId: staff.id } : { kind: 'public' };
  const ids = rows.map(({ id }) => id);
  const storyIds = [...new Set(rows.map((row) => row.story_id))];
  const now = instantOf(clock.now());
  const [found, networks, reports, histories, names, wordings, blocked, questions] = await Promise.all([
    Promise.all(storyIds.map((id) => stories().visible(database, viewer, id))),
    networksOf(database, ids),
    openReports(database, ids),
    findHistories(unique(rows.map((row) => row.reader_id)), needs),
    namesOf(database, unique(rows.map((row) => row.parent_id))),
    earlierWordings(database, { commentIds: ids }),
    byBlocked(database, { commentIds: ids, now }),
    questionsOn(database, unique(rows.map((row) => row.passage_id))),
  ]);
  const byId = new Map(found.flatMap((story) => (story ? [[story.id, story] as const] : [])));
  return rows.map((row) => {
    const story = byId.get(row.story_id) ?? null;
    const found = { isReported: reports.has(row.id), isBlocked: blocked.has(row.id) };
    return {
      ...{ comment: commentFrom(row), story, acts: actFactsOf(row, found) },
      ...{ reasons: reasonsFrom(row.reasons), reports: reports.get(row.id) ?? [] },
      inReplyTo: row.parent_id === null ? null : (names.get(row.parent_id) ?? null),
      ...{ rejectedFor: row.rejected_for, rejectedWords: row.rejected_words ?? '' },
      history: historyBeside(row, histories),
      question: (story && questions.get(row.passage_id ?? '')) ?? null,
      network: networks.get(row.id) ?? null,
      earlier: wordings.get(row.id) ?? [],
    };
  });
}

function actFactsOf(
  row: CommentToJudge,
  found: Pick<QueuedComment['acts'], 'isReported' | 'isBlocked'>,
): QueuedComment['acts'] {
  return {
    ...{ ...found, id: row.id, name: row.author_name, isRoot: row.parent_id === null },
    state: row.rejected_at !== null ? 'rejected' : row.published_at === null ? 'held' : 'published',
    hasPicture: row.picture !== null,
    isPinned: row.pinned_at !== null,
    isPicked: row.picked_at !== null,
    isThreadClosed: threadIsClosed(row.thread_closed_at),
    editedAt: row.edited_at,
    canBlock: row.reader_id !== null && row.staff_id === null,
  };
}

function unique(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
