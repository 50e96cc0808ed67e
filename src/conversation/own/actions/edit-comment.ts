import type { Readers } from '#people';
import { type Clock, instantOf } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import { nothingHere } from '#platform/http';
import type { Outbox } from '#platform/outbox';
import type { Settings } from '#platform/settings';
import type { StoriesForFeatures } from '#stories';
import { changeSeen } from '../../actions/change-seen.ts';
import type { Sender } from '../../actions/judge-draft.ts';
import { findMentions } from '../../mentions/find-mentions.ts';
import { readState } from '../../moderating/read-state.ts';
import { saidHash, senderFacts } from '../../moderating/sender.ts';
import type { AskAboutSpam } from '../../moderating/spam-check.ts';
import { changeSaid } from '../../moderating/store/networks.ts';
import { holdStates } from '../../moderating/store/states.ts';
import { letPicturesGo } from '../../pictures/keep-picture.ts';
import { keptPicture, pictureFrom } from '../../pictures/rules/comment-picture.ts';
import { reasonsFrom } from '../../rules/kept-reasons.ts';
import { threadIsClosed } from '../../rules/takes.ts';
import { refuse } from '../../rules/verdict/facts.ts';
import { tooLong, verdictOn } from '../../rules/verdict.ts';
import { type ConversationSettings, conversationSettings } from '../../settings.ts';
import { type CommentRow, commentFrom } from '../../store/columns.ts';
import { findStanding, type Standing } from '../../store/moderating.ts';
import { lockConversation } from '../../store/writing.ts';
import type { Comment, Draft, Reason, Verdict } from '../../words.ts';
import { authorOf } from '../author.ts';
import { editWindowOf } from '../rules/edit-window.ts';
import {
  answeredAmong,
  findAuthored,
  keepVersion,
  type NewWords,
  setWords,
  threadClosedAt,
} from '../store/editing.ts';

export interface EditNeeds {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly stories: () => StoriesForFeatures;
  readonly readers: Readers;
  readonly settings: Settings;
  readonly askAboutSpam: AskAboutSpam;
  readonly limits: 'on' | 'off';
}

/** New words for a comment. Of the draft that they were read from only what an author can change. */
export interface Edit {
  readonly commentId: string;
  readonly body: string;
  /** Takes its picture away for good. */
  readonly withoutPicture: boolean;
  /** What its picture shows; null: as before. */
  readonly alt: string | null;
}

export type Edited =
  | { readonly outcome: 'edited'; readonly comment: Comment }
  | { readonly outcome: 'refused'; readonly reasons: readonly Reason[] };

/**
 * Gives an author's own comment new words. They pass the verdict again, what the comment said before is kept, and
 * a comment that now has to wait goes out of sight. One that waits already goes on waiting: no edit lets itself
 * out. Everything is asked under the lock of the conversation, so no reply can come in between.
 */
export async function editComment(
  edit: Edit,
  from: Omit<Sender, 'brought' | 'picture'>,
  needs: EditNeeds,
): Promise<Edited> {
  const { database, clock } = needs;
  const settings = await needs.settings.read(database, conversationSettings);
  const wanted = { commentId: edit.commentId, author: authorOf(from) };
  const before = await findAuthored(database, from.story, wanted);
  if (before === undefined) throw nothingHere();
  const draft = draftOf(before, edit);
  const endless = tooLong({ draft, settings });
  if (endless) return { outcome: 'refused', reasons: [endless] };
  const spam = from.staff === null ? await askAbout(draft, from, needs) : undefined;
  const mentions = await findMentions(database, from.story, { draft, settings });
  return database.write(async (writer) => {
    await lockConversation(writer, from.story.id);
    await holdStates(writer);
    const row = await findAuthored(writer, from.story, wanted);
    if (row === undefined) return refusedAs('edit-over');
    const picture = pictureAfter(row, edit);
    if (row.body === draft.body && row.picture === picture) {
      return { outcome: 'edited', comment: commentFrom(row) };
    }
    const isAnswered = (await answeredAmong(writer, from.story, [row.id])).size > 0;
    const facts = { createdAt: row.created_at, isAnswered, editFor: settings.editFor };
    const window = editWindowOf(facts, clock.now());
    if (window.until === null) return refusedAs(window.because);
    const verdict = await verdictOnEdit(writer, { row, draft, from, settings, spam }, needs);
    if (verdict.decision === 'refuse') return { outcome: 'refused', reasons: verdict.reasons };
    if (picture === null) await letPicturesGo(writer, { commentId: row.id }, needs);
    await changeWords(writer, { row, draft, picture, verdict, mentions }, needs);
    const after = await findAuthored(writer, from.story, wanted);
    return { outcome: 'edited', comment: commentFrom(after ?? row) };
  });
}

function refusedAs(code: 'edit-over' | 'edit-answered'): Edited {
  return { outcome: 'refused', reasons: [refuse(code)] };
}

/** The picture that the comment has from now on, as its row keeps it; null for none. */
function pictureAfter({ picture }: CommentRow, { withoutPicture, alt }: Edit): string | null {
  const before = pictureFrom(picture ?? '');
  if (before === null || withoutPicture) return null;
  return alt === null ? picture : keptPicture({ ...before, alt });
}

/** The comment as if it were sent anew. Where it stands and how it is signed was judged when it came. */
function draftOf(row: CommentRow, edit: Edit): Draft {
  const { body } = edit;
  const picture = pictureFrom(pictureAfter(row, edit) ?? '');
  return {
    ...{ name: row.author_name, email: '', website: row.website ?? '', body },
    ...{
      parentId: row.parent_id,
      passageId: row.passage_id,
      alt: picture?.alt ?? '',
      notify: 'none',
      trap: '',
      key: null,
      openedAt: null,
    },
  };
}

function askAbout(
  draft: Draft,
  { network, story }: Pick<Sender, 'network' | 'story'>,
  { askAboutSpam }: EditNeeds,
) {
  return askAboutSpam({ draft, network, storyHref: story.href });
}

interface Judged {
  readonly row: CommentRow;
  readonly draft: Draft;
  readonly from: Omit<Sender, 'brought' | 'picture'>;
  readonly settings: ConversationSettings;
  readonly spam: Awaited<ReturnType<AskAboutSpam>> | undefined;
}

async function verdictOnEdit(writer: Writer, judged: Judged, needs: EditNeeds): Promise<Verdict> {
  const { row, draft, from, settings, spam } = judged;
  const said = saidHash(draft.body);
  const who = { readerId: from.reader?.id ?? null, network: from.network, said, storyId: row.story_id };
  const known = await senderFacts(writer, who, { ...needs, settings });
  const repeatsItself = said === saidHash(row.body);
  return verdictOn({
    // The picture itself was judged when it came; what is said of it may be new.
    ...{ draft, settings: { ...settings, email: 'optional', withPicture: 'publish' }, question: 'none' },
    ...(row.picture !== null && { picture: 'taken' as const }),
    // How a closed thread ended stays as it is.
    answers: threadIsClosed(await threadClosedAt(writer, row.root_id)) ? 'closed' : 'open',
    state: (await readState(writer, from.story, needs)).state,
    ...{ openFor: null, byStaff: row.staff_id !== null },
    // Not one comment more than before; and the same words in capitals are not said elsewhere.
    sender: {
      ...known,
      ...{ lately: 0, isKnown: true },
      ...(repeatsItself ? { saidElsewhere: 0, rejectedBefore: 0 } : {}),
    },
    ...(spam === undefined ? {} : { spam }),
  });
}

/** A comment that waits goes on waiting for what it waited for, and for what the new words give cause to. */
function stillWaitsFor({ reasons }: Standing, verdict: Verdict) {
  const before = reasonsFrom(reasons).map(({ code, detail }) => ({ code, ...(detail !== '' && { detail }) }));
  const since = verdict.reasons.filter(({ code }) => !before.some((one) => one.code === code));
  return [...before, ...since];
}

async function changeWords(
  writer: Writer,
  {
    row,
    draft,
    picture,
    verdict,
    mentions,
  }: Pick<Judged, 'row' | 'draft'> & Pick<NewWords, 'picture' | 'mentions'> & { readonly verdict: Verdict },
  needs: EditNeeds,
): Promise<void> {
  const standing = await findStanding(writer, row.id);
  if (standing === null) throw nothingHere();
  const goesOut = standing.isVisible && verdict.decision === 'hold';
  const waitsFor = goesOut ? verdict.reasons : standing.isHeld ? stillWaitsFor(standing, verdict) : null;
  await keepVersion(writer, row);
  const at = instantOf(needs.clock.now());
  await setWords(writer, { id: row.id, body: draft.body, picture, mentions, at, goesOut, waitsFor });
  await changeSaid(writer, row.id, saidHash(draft.body));
  if (!standing.isVisible) return;
  await changeSeen(writer, { comment: standing, by: goesOut ? -1 : 0 }, needs.stories());
  if (!goesOut) return;
  const payload = { commentId: row.id, rootId: row.root_id, storyId: row.story_id };
  await needs.outbox.put(writer, { topic: 'comment-held', payload });
}
