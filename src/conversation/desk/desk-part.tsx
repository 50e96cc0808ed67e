import type { DeskDeed, DeskPage, DeskPart } from '#desk';
import type { Role, StaffMember } from '#people';
import { nothingHere, type Request, seeOther } from '#platform/http';
import { approveComment, type Judging, rejectComment } from '../actions/judge-comment.ts';
import { sayConversation } from '../messages.ts';
import type { ConversationNeeds } from '../needs.ts';
import { idFrom } from '../rules/draft.ts';
import { commentFrom } from '../store/columns.ts';
import { type CommentToJudge, countHeld, newestHeld, newestPublished } from '../store/moderating.ts';
import { DeskComments, type JudgedComment } from '../views/desk-comments.tsx';
import { speechOf } from '../views/speech.ts';
import { REASON_CODES, type ReasonCode } from '../words.ts';
import { specimens } from './specimens.tsx';

const PATH = '/desk/comments';
const ROLES: readonly Role[] = ['editor', 'moderator'];
const MOST_HELD = 50;
const MOST_RECENT = 30;

/** What the conversation brings to the desk: the comments that wait, and those that came out lately. */
export function createDeskPart(needs: ConversationNeeds): DeskPart {
  return {
    pages: [commentsPage(needs)],
    deeds: [deed('approve', approveComment, needs), deed('reject', rejectComment, needs)],
    async waiting({ roles }) {
      const mayJudge = roles.some((role) => role === 'owner' || ROLES.includes(role));
      if (!mayJudge) return [];
      const count = await countHeld(needs.database);
      const { language } = await needs.site();
      return count === 0
        ? []
        : [{ label: sayConversation(language, 'desk-waiting', { count }), count, href: PATH }];
    },
    specimens,
  };
}

function commentsPage(needs: ConversationNeeds): DeskPage {
  return {
    path: PATH,
    title: sayConversation('en', 'desk-title'),
    navigation: { label: sayConversation('en', 'desk-title'), position: 20 },
    roles: ROLES,
    async draw(_request, staff) {
      const { database } = needs;
      const held = await withStories(await newestHeld(database, MOST_HELD), staff, needs);
      const recent = await withStories(await newestPublished(database, MOST_RECENT), staff, needs);
      const waiting = await countHeld(database);
      return (
        <DeskComments held={held} waiting={waiting} recent={recent} speech={speechOf(await needs.site())} />
      );
    },
  };
}

function deed(
  word: 'approve' | 'reject',
  judge: (judging: Judging, needs: ConversationNeeds) => Promise<void>,
  needs: ConversationNeeds,
): DeskDeed {
  return {
    path: `${PATH}/:id/${word}`,
    roles: ROLES,
    async act(request: Request, staff: StaffMember) {
      const commentId = idFrom(request.params['id']);
      if (commentId === null) throw nothingHere();
      await judge({ commentId, staffId: staff.id }, needs);
      return seeOther(PATH);
    },
  };
}

/** The comments with their stories; those whose story is gone are left out. */
async function withStories(
  rows: readonly CommentToJudge[],
  staff: StaffMember,
  { database, stories }: ConversationNeeds,
): Promise<readonly JudgedComment[]> {
  const viewer = { kind: 'staff', staffId: staff.id } as const;
  const ids = [...new Set(rows.map((row) => row.story_id))];
  const found = await Promise.all(ids.map((id) => stories().visible(database, viewer, id)));
  const byId = new Map(found.flatMap((story) => (story ? [[story.id, story] as const] : [])));
  return rows.flatMap((row) => {
    const story = byId.get(row.story_id);
    return story ? [{ comment: commentFrom(row), story, reasons: reasonsOf(row) }] : [];
  });
}

function reasonsOf({ reasons }: CommentToJudge): readonly ReasonCode[] {
  const kept: unknown = JSON.parse(reasons);
  return Array.isArray(kept) ? REASON_CODES.filter((code) => kept.includes(code)) : [];
}
