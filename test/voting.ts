import { expect } from 'vitest';
import type { Person, Room, Seen } from './a-newsroom.ts';
import { say } from './comments.ts';

interface Numbers {
  readonly up: number;
  readonly down: number;
  readonly score: number;
  readonly mine: number;
}

/** What people do to comments, and what it comes to. */
export function votingIn(room: () => Room) {
  const json = { accept: 'application/json' };
  const vote = (id: string, value: string, as?: Person, more: Record<string, string> = {}) =>
    room().post(`/comments/${id}/vote`, { value, ...more }, { ...(as ? { as } : {}), headers: json });
  const voted = async (id: string, value: string, as?: Person): Promise<Numbers> => {
    const answer = await vote(id, value, as);
    expect(answer.status, answer.text).toBe(200);
    return answer.json() as Numbers;
  };
  const shown = ({ text }: Seen) => /aria-label="Score [^"]*">([^<]*)</.exec(text)?.[1];

  /** Somebody of whom a comment has appeared, so that their votes count at once. */
  async function known(): Promise<Person> {
    const person = room().person();
    const { href } = await room().publish();
    await say(room(), href, { name: 'Bo', body: `Here I am. ${room().newId()}` }, { as: person });
    return person;
  }

  async function aComment(as = room().person()) {
    const story = await room().publish();
    const id = await say(room(), story.href, { body: `The kiosk is open. ${room().newId()}` }, { as });
    return { ...story, storyId: story.id, id };
  }
  return { vote, voted, shown, known, aComment };
}
