import type { Specimen } from '#desk';
import { speechOf } from '../views/speech.ts';
import type { Comment } from '../words.ts';
import { VoteForm } from './views/vote-form.tsx';
import { VotePage } from './views/vote-page.tsx';
import type { VoteValue } from './words.ts';

const speech = speechOf({ language: 'en', timeZone: 'Europe/London' });
const story = { href: '/2026/03/the-ferry-returns', guarded: false };

const STATES = [
  { state: 'for everybody', voting: 'up-and-down', shown: 'sum', mine: undefined },
  { state: 'mine, for it', voting: 'up-and-down', shown: 'sum', mine: 1 },
  { state: 'mine, against it, shown apart', voting: 'up-and-down', shown: 'apart', mine: -1 },
  { state: 'for it alone', voting: 'up', shown: 'sum', mine: undefined },
  { state: 'off, after votes', voting: 'off', shown: 'sum', mine: undefined },
  { state: 'off, after votes, shown apart', voting: 'off', shown: 'apart', mine: undefined },
] as const;

/** The views of votes in each of their states, on the gallery's comment. */
export function votesSpecimens(comment: Comment): readonly Specimen[] {
  const voted = { ...comment, up: 12, down: 3, score: 9 };
  const on = { comment: voted, story, speech };
  return [
    ...STATES.map(({ state, ...how }) => ({
      name: 'conversation: votes',
      state,
      draw: () => (
        <div class="comment__actions">
          <VoteForm {...on} {...how} />
        </div>
      ),
    })),
    ...([1, -1] satisfies readonly VoteValue[]).map((value) => ({
      name: 'conversation: the small page of a vote',
      state: value === 1 ? 'for' : 'against',
      draw: () => (
        <VotePage
          {...{ comment, story, value, speech, slip: '', from: undefined }}
          action={`/comments/${comment.id}/vote`}
          back={{ href: story.href, title: 'The ferry returns' }}
        />
      ),
    })),
  ];
}
