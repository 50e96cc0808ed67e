import { type Clock, laterBy, type NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Mail } from '#platform/mail';
import type { Pages } from '#platform/pages';
import type { Settings } from '#platform/settings';
import type { StoriesForFeatures, StoryContext, StoryPart, StoryPartDrawing, Visitor } from '#stories';
import { keptView, type SiteFacts } from '#ui';
import { keepConversations, type ReadConversation } from './keep-conversations.ts';
import { lastChange } from './live/store.ts';
import { drawInPlace } from './moderating/in-place.tsx';
import { readState, type StateNeeds } from './moderating/read-state.ts';
import { reportedBy } from './moderating/reporter.ts';
import { drawOwnLinks } from './own/draw-own-links.tsx';
import type { ReadQuestions } from './questions/read-questions.ts';
import { AskLink } from './questions/views/ask-link.tsx';
import { QuestionsView } from './questions/views/questions.tsx';
import { isAsAsked } from './read-conversation.ts';
import { askedFrom } from './rules/asked.ts';
import { feedHref, hrefBaseOf } from './rules/hrefs.ts';
import { mayAsk, mayComment } from './rules/may.ts';
import { deepestLevel, type Thread } from './rules/thread-order.ts';
import { conversationSettings } from './settings.ts';
import { type CommentRow, commentFrom } from './store/columns.ts';
import { findOwn } from './store/reading.ts';
import { notifyOffered } from './subscribing/rules/notify-offered.ts';
import { Bubble } from './views/bubble.tsx';
import { CommentForm, type CommentFormProps, signatureOf } from './views/comment-form.tsx';
import { ConversationView, type LiveFacts } from './views/conversation.tsx';
import { speechOf } from './views/speech.ts';
import { createThreadDrawing, type ThreadDrawing, type ThreadsContext } from './views/threads.tsx';
import { votersOf } from './votes/rules/voters.ts';
import { votesOf } from './votes/store/index.ts';
import type { OwnVotes } from './votes/words.ts';
import type { Comment } from './words.ts';

export interface DrawingNeeds extends StateNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly settings: Settings;
  readonly site: () => Promise<SiteFacts>;
  readonly mail: Pick<Mail, 'works'>;
  readonly pages: Pick<Pages, 'onTouch'>;
  readonly akismetKey: string | undefined;
  readonly stories: () => Pick<StoriesForFeatures, 'sections' | 'privacyHref'>;
  readonly secret: Buffer;
}

/** How long the writer of a comment finds it on their own page, wherever it stands, in milliseconds. */
const JUST_WRITTEN = 60 * 60 * 1_000;
const MOST_OWN = 20;

/** Draws the conversation under a story: for everybody, or (`me`) for one person. */
export function createDrawing(needs: DrawingNeeds, readQuestions: ReadQuestions): StoryPart['draw'] {
  const kept = {
    threads: createThreadDrawing(),
    read: keepConversations(needs.pages),
    readQuestions,
    mark: `<!--threads:${needs.newId()}-->`,
  };
  return (story, asked) => drawConversation({ ...needs, ...kept }, story, asked);
}

interface KeptForDrawing {
  readonly threads: ThreadDrawing;
  readonly read: ReadConversation;
  readonly readQuestions: ReadQuestions;
  /** Stands in the page where the threads belong. Nobody outside knows it, so no comment can hold it. */
  readonly mark: string;
}

async function drawConversation(
  needs: DrawingNeeds & KeptForDrawing,
  story: StoryContext,
  asked: Parameters<StoryPart['draw']>[1],
): Promise<StoryPartDrawing> {
  const shown = await readShown(needs, story, asked);
  const { conversation, context, speech, changesAt } = shown;
  return {
    html: <UnderStory story={story} shown={shown} {...needs} />,
    filled: { mark: needs.mark, bytes: needs.threads.bytes(conversation.threads, context) },
    head: feedLink(story, speech.say('feed', { title: story.title })),
    dependsOn: [`story:${story.id}`, 'settings:conversation'],
    ...(changesAt === null ? {} : { changesAt }),
    kept: isAsAsked(shown.asked, conversation),
  };
}

/** All that is drawn under a story, for everybody or for `me`. */
async function readShown(
  needs: DrawingNeeds & KeptForDrawing,
  story: StoryContext,
  { query, me }: Parameters<StoryPart['draw']>[1],
) {
  const { database } = needs;
  const [settings, site] = await Promise.all([
    needs.settings.read(database, conversationSettings),
    needs.site(),
  ]);
  const speech = speechOf(site);
  const asked = askedFrom(query, settings.order);
  const inPlace = await drawInPlace(me, story, { ...needs, speech });
  const mine = me === null ? [] : await ownOf(me, story, needs);
  const own = [...mine, ...inPlace.waiting.filter(({ id }) => mine.every((one) => one.id !== id))];
  // Asked before the comments are: what changes between the two is told once more.
  const version = await lastChange(database, story);
  const conversation = await needs.read(database, story, { ...asked, own, depth: settings.depth });
  const { state, changesAt, isOver } = await readState(database, story, needs);
  const isOpen = mayComment(state);
  const base = hrefBaseOf(story);
  const links = await drawOwnLinks(me, { story, base, isOpen, speech }, needs);
  const { questions, passages } = await needs.readQuestions(story);
  const context = {
    votes: { voting: settings.votes, shown: settings.votesShown },
    mine: me && (await ownVotesOf(me, story, database)),
    reported: await reportedBy(me, { story, ids: [...idsOf(conversation.threads), ...idsIn(own)] }, needs),
    ...{ story: base, speech, isOpen, me: me !== null, passages },
    whole: asked.view.kind === 'thread' && conversation.pages !== null,
    controls: together(links, inPlace.controls),
  };
  const waits = state === 'held' && me?.staff == null;
  const privacyHref = await needs.stories().privacyHref(database);
  return {
    ...{ me, settings, speech, asked, inPlace, own, version, conversation, changesAt, isOver },
    ...{ isOpen, questions, context, waits, privacyHref },
  };
}

type Shown = Awaited<ReturnType<typeof readShown>>;

function UnderStory({
  story,
  shown,
  ...needs
}: { readonly story: StoryContext; readonly shown: Shown } & DrawingNeeds & KeptForDrawing) {
  const { me, settings, speech, conversation, context, inPlace, isOpen } = shown;
  const isPublic = story.visibility === 'public';
  const form = formOf(shown, story, needs);
  return (
    <>
      {settings.bubble === 'on' && isPublic && (
        <Bubble
          count={conversation.count}
          storyId={story.id}
          speech={speech}
          invites={isOpen ? settings : null}
        />
      )}
      <QuestionsView {...context} questions={shown.questions} />
      <ConversationView
        story={context.story}
        conversation={conversation}
        threads={needs.mark}
        own={inPlace.notes + needs.threads.html(notAmong(conversation.threads, shown.own), context)}
        control={
          <>
            {mayAsk(me?.staff ?? null) && <AskLink storyId={story.id} speech={speech} />}
            {inPlace.head}
          </>
        }
        form={form && (me ? <CommentForm {...form} /> : <FormOfEverybody {...form} />)}
        subscribe={isPublic ? subscribeOf(shown, needs) : null}
        closedWords={settings.closedWords}
        usualOrder={settings.order}
        voting={settings.votes}
        speech={speech}
        me={context.me}
        live={liveOf(story, shown)}
      />
    </>
  );
}

/** A quarter of what is drawn beside the comments, and the same until the newsroom decides otherwise. */
const FormOfEverybody = keptView(CommentForm);

function formOf(
  { me, settings, isOpen, waits, privacyHref, context, speech }: Shown,
  { visibility }: StoryContext,
  { mail, akismetKey }: Pick<DrawingNeeds, 'mail' | 'akismetKey'>,
): CommentFormProps | null {
  if (!isOpen) return null;
  const offered = notifyOffered({
    ...{ mailWorks: mail.works, email: settings.email, visibility, isReply: false },
  });
  // No more of them than it shows: lists of words that are held may be long.
  const { email, website, pictures, guidelines, proofOfWork, longest } = settings;
  return {
    ...{ story: context.story, speech, waits, privacyHref, values: signatureOf(me) },
    settings: { email, website, pictures, guidelines, proofOfWork, longest },
    checkedElsewhere: akismetKey !== undefined,
    notify: { offered, chosen: 'none' as const },
  };
}

function subscribeOf({ me, isOpen }: Shown, { mail }: Pick<DrawingNeeds, 'mail'>) {
  const email = me?.reader?.provedEmail ?? me?.reader?.email ?? '';
  return { email, byMail: mail.works && isOpen };
}

/** What script needs to follow the conversation, where what is shown is a part of it in its own order. */
function liveOf(
  { id, visibility }: StoryContext,
  { settings, isOver, version, conversation }: Shown,
): LiveFacts | null {
  const isFollowed = settings.live === 'on' && !isOver && visibility === 'public';
  if (!isFollowed || conversation.only !== null) return null;
  return { storyId: id, version, depth: deepestLevel(settings.depth) };
}

type Controls = ThreadsContext['controls'];

function together(one: Controls, other: Controls): Controls {
  if (!one || !other) return one ?? other;
  return (comment) => one(comment) + other(comment);
}

function feedLink(story: StoryContext, title: string) {
  if (story.visibility !== 'public') return undefined;
  return <link rel="alternate" type="application/rss+xml" title={title} href={feedHref(story)} />;
}

async function ownOf(
  { reader }: Visitor,
  story: StoryContext,
  { database, clock }: DrawingNeeds,
): Promise<readonly CommentRow[]> {
  if (reader === null) return [];
  const since = laterBy(clock.now(), -JUST_WRITTEN);
  return findOwn(database, story, { readerId: reader.id, since, most: MOST_OWN });
}

function ownVotesOf(visitor: Visitor, { id }: StoryContext, database: Database): Promise<OwnVotes> {
  return votesOf(database, { voters: votersOf(visitor), storyId: id });
}

/** Own comments that no drawn thread holds, each as a thread of its own. */
function notAmong(
  threads: readonly Thread<Comment>[],
  own: readonly CommentRow[],
): readonly Thread<Comment>[] {
  if (own.length === 0) return [];
  const there = idsOf(threads);
  return own
    .map(commentFrom)
    .filter((comment) => !there.has(comment.id))
    .map((comment) => ({ comment, level: 1, answers: undefined, replies: [] }));
}

const idsIn = (rows: readonly CommentRow[]) => rows.map(({ id }) => id);

function idsOf(threads: readonly Thread<Comment>[], ids = new Set<string>()): Set<string> {
  for (const { comment, replies } of threads) {
    ids.add(comment.id);
    idsOf(replies, ids);
  }
  return ids;
}
