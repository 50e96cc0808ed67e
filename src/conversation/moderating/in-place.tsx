import { renderToString } from 'preact-render-to-string';
import { type Clock, DAY, instantOf, laterBy } from '#platform/clock';
import type { Database } from '#platform/database';
import type { StoryContext, Visitor } from '#stories';
import { earlierWordings } from '../own/store/editing.ts';
import { EarlierWordings } from '../own/views/earlier-wordings.tsx';
import { mayModerate } from '../rules/may.ts';
import { threadIsClosed } from '../rules/takes.ts';
import type { CommentRow } from '../store/columns.ts';
import type { Speech } from '../views/speech.ts';
import type { Comment } from '../words.ts';
import { byBlocked } from './store/blocks.ts';
import { rejectedOwn, waitingUnder } from './store/queue.ts';
import { stateOfStory } from './store/states.ts';
import { ActButtons } from './views/act-buttons.tsx';
import { RejectedNotes, StateForm } from './views/in-place.tsx';

/** What moderation adds to the view of a story that is drawn for one person. */
export interface InPlace {
  /** Comments that wait and that this person may see, beside their own. */
  readonly waiting: readonly CommentRow[];
  /** The buttons under a comment; nothing for anybody but moderators. */
  readonly controls: ((comment: Comment) => string) | undefined;
  /** The control of the whole conversation. */
  readonly head: ReturnType<typeof StateForm> | null;
  /** Why comments of their own are not published, as list items. */
  readonly notes: string;
}

const NOTHING: InPlace = { waiting: [], controls: undefined, head: null, notes: '' };
const MOST_WAITING = 50;
/** For so long the author of a rejected comment is told why, in milliseconds. */
const TOLD_FOR = 90 * DAY;
const MOST_TOLD = 20;

/** Draws what moderation adds: for everybody nothing, for an author why, for a moderator the buttons. */
export async function drawInPlace(
  me: Visitor | null,
  story: StoryContext,
  { database, clock, speech }: { database: Database; clock: Clock; speech: Speech },
): Promise<InPlace> {
  if (me === null) return NOTHING;
  const notes = await notesFor(me, story, { database, clock, speech });
  if (!mayModerate(me.staff)) return { ...NOTHING, notes };
  const earlier = await earlierWordings(database, { storyId: story.id });
  const blocked = await byBlocked(database, { storyId: story.id, now: instantOf(clock.now()) });
  return {
    waiting: await waitingUnder(database, story, MOST_WAITING),
    controls: (comment) =>
      renderToString(<EarlierWordings wordings={earlier.get(comment.id) ?? []} speech={speech} />) +
      controlsOf(comment, blocked.has(comment.id), speech),
    head: (
      <StateForm
        action={`/desk/conversation/stories/${encodeURIComponent(story.id)}`}
        id="story-state"
        label={speech.say('state-of-story')}
        decided={await stateOfStory(database, story.id)}
        speech={speech}
      />
    ),
    notes,
  };
}

async function notesFor(
  { reader }: Visitor,
  story: StoryContext,
  { database, clock, speech }: { database: Database; clock: Clock; speech: Speech },
): Promise<string> {
  if (reader === null) return '';
  const since = laterBy(clock.now(), -TOLD_FOR);
  const rows = await rejectedOwn(database, story, { readerId: reader.id, since, most: MOST_TOLD });
  const rejected = rows.map((row) => ({
    createdAt: row.created_at,
    because: row.rejected_for,
    words: row.rejected_words ?? '',
  }));
  return renderToString(<RejectedNotes rejected={rejected} speech={speech} />);
}

function controlsOf(comment: Comment, isBlocked: boolean, speech: Speech): string {
  if (comment.state === 'withdrawn') return '';
  return renderToString(
    <ActButtons
      comment={{
        ...{ id: comment.id, name: comment.authorName, state: comment.state, isReported: false },
        hasPicture: comment.picture !== '',
        editedAt: comment.editedAt,
        isRoot: comment.parentId === null,
        isPinned: comment.pinnedAt !== null,
        isPicked: comment.pickedAt !== null,
        isThreadClosed: threadIsClosed(comment.threadClosedAt),
        canBlock: !comment.byStaff,
        isBlocked,
      }}
      base="/comments"
      speech={speech}
    />,
  );
}
