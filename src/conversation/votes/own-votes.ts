import type { Writer } from '#platform/database';
import { sayConversation } from '../messages.ts';
import type { ConversationNeeds } from '../needs.ts';
import type { OwnOffers } from '../own/words.ts';
import { lockConversation } from '../store/writing.ts';
import { countAnew } from './actions/cast-vote.ts';
import { deleteVote } from './store/index.ts';
import { allVotesOf, giveVotes, type PlacedVote, votesOnOwn } from './store/own.ts';

/**
 * What votes do when somebody proves an address, turns out to be another reader, leaves, or takes their things along.
 * To be asked after the comments themselves have changed hands: whose they are decides which votes stand.
 */
export function createOwnVotes(needs: Pick<ConversationNeeds, 'stories'>): Omit<OwnOffers, 'mySection'> {
  return {
    claim: {
      name: 'votes',
      claim: (writer, { readerId }) => dropVotesOnOwn(writer, readerId, needs),
    },
    merge: {
      name: 'votes',
      async merge(writer, readers) {
        const given = await allVotesOf(writer, readers.from);
        await giveVotes(writer, readers);
        await countAll(writer, given, needs);
        await dropVotesOnOwn(writer, readers.into, needs);
      },
    },
    exporter: {
      name: 'votes',
      title: (language) => sayConversation(language, 'my-votes'),
      label: (language, member) => sayConversation(language, labelOf(member)),
      async entries(reader, { readerId }) {
        const cast = await allVotesOf(reader, readerId);
        return cast.map(({ commentId, value, castAt }) => ({ comment: commentId, vote: value, castAt }));
      },
    },
    eraser: {
      name: 'votes',
      explains: (language) => sayConversation(language, 'erase-votes'),
      async erase(writer, { readerId }) {
        await takeBack(writer, readerId, await allVotesOf(writer, readerId), needs);
      },
    },
  };
}

type CountNeeds = Pick<ConversationNeeds, 'stories'>;

/** Nobody votes on their own comment, also where it became theirs after they had voted. */
async function dropVotesOnOwn(writer: Writer, readerId: string, needs: CountNeeds): Promise<void> {
  await takeBack(writer, readerId, await votesOnOwn(writer, readerId), needs);
}

async function takeBack(
  writer: Writer,
  readerId: string,
  votes: readonly PlacedVote[],
  needs: CountNeeds,
): Promise<void> {
  for (const { commentId } of votes) await deleteVote(writer, { commentId, voter: readerId });
  await countAll(writer, votes, needs);
}

/** In one order for everybody, so that nobody waits for each other's locks. */
async function countAll(writer: Writer, votes: readonly PlacedVote[], needs: CountNeeds): Promise<void> {
  const placed = [...votes].sort((one, other) => (one.storyId < other.storyId ? -1 : 1));
  for (const { storyId, commentId } of placed) {
    await lockConversation(writer, storyId);
    await countAnew(writer, commentId, needs);
  }
}

function labelOf(member: string) {
  return MEMBERS.find((known) => known === `my-${member}`) ?? 'my-other';
}

const MEMBERS = ['my-comment', 'my-vote', 'my-castAt'] as const;
