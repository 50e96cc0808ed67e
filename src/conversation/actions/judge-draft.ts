import type { Challenges } from '#platform/challenge';
import type { Clock } from '#platform/clock';
import type { Reader } from '#platform/database';
import type { Settings } from '#platform/settings';
import { isWithin } from '#platform/text';
import type { StoriesForFeatures, StoryContext, Visitor } from '#stories';
import { readState } from '../moderating/read-state.ts';
import type { IsOthersName } from '../moderating/reserved-names.ts';
import { saidHash, senderFacts } from '../moderating/sender.ts';
import type { AskAboutSpam } from '../moderating/spam-check.ts';
import type { BroughtPicture } from '../pictures/words.ts';
import { findQuestion } from '../questions/store.ts';
import { threadIsClosed } from '../rules/takes.ts';
import { LONGEST_NAME } from '../rules/verdict/signature.ts';
import { type PostFacts, verdictOn } from '../rules/verdict.ts';
import type { ConversationSettings } from '../settings.ts';
import type { CommentRow } from '../store/columns.ts';
import { findInThread } from '../store/reading.ts';
import type { Draft, Verdict } from '../words.ts';
import { proofFact } from './ask-proof.ts';
import type { BroughtProof } from './brought-proof.ts';

export interface JudgingNeeds {
  readonly clock: Clock;
  readonly stories: () => StoriesForFeatures;
  readonly settings: Settings;
  readonly isOthersName: IsOthersName;
  readonly askAboutSpam: AskAboutSpam;
  readonly challenges: Challenges;
  /** `off`: nobody asks how fast a comment was written. */
  readonly limits: 'on' | 'off';
}

/** Who sends a comment, and under what. The story is one that they can see. */
export interface Sender extends Visitor {
  readonly story: StoryContext;
  readonly network: string;
  /** The newsroom itself signs, whoever sends it: its name is nobody else's. */
  readonly asNewsroom?: true;
  readonly brought: BroughtProof;
  /** null: none came. */
  readonly picture: BroughtPicture | null;
}

/** What is asked before anything is locked, as it may take long or come from elsewhere. */
export async function askedBefore(
  draft: Draft,
  from: Sender,
  needs: JudgingNeeds,
): Promise<{ readonly said: string } & Pick<PostFacts, 'isOthersName' | 'spam'>> {
  const said = saidHash(draft.body);
  const isName = !from.asNewsroom && (from.staff !== null || isWithin(draft.name, LONGEST_NAME));
  const isOthersName = isName && (await needs.isOthersName(draft.name, from.staff));
  if (from.staff !== null) return { said, isOthersName };
  const spam = await needs.askAboutSpam({ draft, network: from.network, storyHref: from.story.href });
  return { said, isOthersName, spam };
}

export interface ToJudge {
  readonly draft: Draft;
  readonly from: Sender;
  readonly settings: ConversationSettings;
  readonly asked: Awaited<ReturnType<typeof askedBefore>>;
}

/** What was decided about a draft, on which facts, and where it would stand. */
export interface Judged {
  readonly verdict: Verdict;
  readonly facts: PostFacts;
  readonly place: Place;
}

/** Decides about a draft as things stand; under the lock of its conversation they stay so. */
export async function judgeDraft(reader: Reader, draft: ToJudge, needs: JudgingNeeds): Promise<Judged> {
  const place = await placeOf(reader, { draft: draft.draft, story: draft.from.story }, needs);
  const facts = await factsOf(reader, { ...draft, place }, needs);
  return { verdict: verdictOn({ ...facts, ...draft.asked }), facts, place };
}

async function factsOf(
  reader: Reader,
  { draft, from, place, settings, asked }: ToJudge & { readonly place: Place },
  needs: JudgingNeeds,
): Promise<PostFacts> {
  const facts = {
    ...{ draft, settings, answers: place.answers, question: place.question },
    state: (await readState(reader, from.story, needs)).state,
    openFor: needs.limits === 'off' ? null : openFor(draft, from, needs.clock.now()),
    byStaff: from.staff !== null,
    depth: place.parent ? place.parent.depth + 1 : 0,
    ...(from.picture && { picture: 'refused' in from.picture ? from.picture.refused : ('taken' as const) }),
  };
  if (from.staff !== null) return facts;
  const who = {
    readerId: from.reader?.id ?? null,
    network: from.network,
    said: asked.said,
    storyId: from.story.id,
  };
  const sender = await senderFacts(reader, who, { ...needs, settings });
  return {
    ...facts,
    sender,
    ...proofFact({ brought: from.brought, settings, sender, visitor: from }, needs),
  };
}

export interface Place {
  readonly answers: 'nothing' | 'open' | 'closed' | 'gone';
  readonly parent: CommentRow | undefined;
  readonly question: 'none' | 'open' | 'closed';
  readonly passageId: string | null;
  readonly passageWords: string | null;
}

/** What the draft answers, as it is now: only what everybody can see of this very story can be answered. */
async function placeOf(
  reader: Reader,
  { draft, story }: { readonly draft: Draft; readonly story: StoryContext },
  { stories }: Pick<JudgingNeeds, 'stories'>,
): Promise<Place> {
  const there = draft.parentId === null ? null : await findInThread(reader, story, draft.parentId);
  const answered = there?.comment.withdrawn_at === null ? there : null;
  const threadIs = threadIsClosed(answered?.root.thread_closed_at) ? 'closed' : 'open';
  // A reply belongs to its thread, whose first comment speaks of the passage.
  const passageId = draft.parentId === null ? draft.passageId : null;
  const asked = passageId === null ? null : await findQuestion(reader, story, passageId);
  const passage = asked && (await stories().passages.find(reader, { kind: 'public' }, asked.passageId));
  return {
    answers: draft.parentId === null ? 'nothing' : answered ? threadIs : 'gone',
    parent: answered?.comment,
    question: passageId === null ? 'none' : asked && asked.closedAt === null ? 'open' : 'closed',
    passageId: asked?.passageId ?? null,
    // What its writer reads there, which may be a later wording than the question was asked about.
    passageWords: passage?.wordsNow ?? asked?.words ?? null,
  };
}

/** By the small page's own word, else by the challenge that our script fetched when the form was first touched. */
function openFor(draft: Draft, { brought: { checked } }: Sender, now: Date): number | null {
  if (draft.openedAt === null) return checked.outcome === 'proved' ? checked.openFor : null;
  return now.getTime() - new Date(draft.openedAt).getTime();
}
