import { LetterShown, type Specimen } from '#desk';
import type { Letter } from '#platform/mail';
import { authorLetter } from '../authors/mails/author-letter.ts';
import { mentionLetter } from '../mentions/mention-letter.ts';
import { waitingLetter } from '../moderating/mails/waiting-letter.ts';
import { commentLetter } from '../subscribing/mails/comment-letter.ts';
import { confirmLetter } from '../subscribing/mails/confirm-letter.ts';
import { digestLetter } from '../subscribing/mails/digest-letter.ts';
import { SUBSCRIPTION_KINDS } from '../subscribing/words.ts';
import { speechOf } from '../views/speech.ts';
import type { Comment } from '../words.ts';

const site = { name: 'The Harbour Lantern', language: 'en', timeZone: 'Europe/London' };
const setting = { site, speech: speechOf(site), to: 'ada@bay.example' };
const here = 'https://lantern.example.org';
const manage = `${here}/subscriptions/ada`;
const storyTitle = 'The ferry returns';

/** Each letter of the conversation in each of its states, for the gallery. */
export function letterSpecimens(comment: Comment): readonly Specimen[] {
  const reply: Comment = {
    ...{ ...comment, id: '2', parentId: comment.id, authorName: 'Bo Lindqvist' },
    body: 'Is the *bicycle deck* back as well? See [the plan](https://example.org/plan).\n\n- outward\n- homeward',
  };
  const told = { storyTitle, comment: reply, permalink: `${here}/comments/2` };
  const many = Array.from({ length: 52 }, () => told);
  const toAda = { ...setting, subscriberId: 'ada', manage, farewell: `${manage}/farewell` };
  const toAuthor = { ...setting, staffId: 'ana', farewell: `${here}/comments/letters/author/ana` };
  const toModerator = {
    ...{ ...setting, staffId: 'mira', newest: '2026-03-10T08:12:00.000Z' },
    address: `${here}/desk/comments?show=waiting`,
  };
  return [
    ...SUBSCRIPTION_KINDS.map((what) =>
      specimen(`asks to confirm: ${what}`, () =>
        confirmLetter({ ...setting, subscriptionId: '1', what, storyTitle, address: `${here}/confirm/1` }),
      ),
    ),
    specimen('at once: a reply', () =>
      commentLetter({ ...toAda, ...told, because: 'replies', parent: comment }),
    ),
    specimen('at once: on the story', () =>
      commentLetter({ ...toAda, ...told, because: 'story', parent: null }),
    ),
    specimen('of an hour or a day', () =>
      digestLetter({ ...toAda, firstId: '1', told: [{ ...told, comment }, told] }),
    ),
    specimen('of an hour or a day: more than fit', () =>
      digestLetter({ ...toAda, firstId: '1', told: many }),
    ),
    specimen('to somebody who is named', () =>
      mentionLetter({
        ...setting,
        ...told,
        readerId: 'ada',
        subscriberId: null,
        farewell: `${here}/comments/letters/mentions/ada`,
      }),
    ),
    specimen('to an author: one comment', () => authorLetter({ ...toAuthor, told: [told] })),
    specimen('to an author: more than fit', () => authorLetter({ ...toAuthor, told: many })),
    specimen('to a moderator', () => waitingLetter({ ...toModerator, waiting: 3, reported: 1 })),
  ];
}

function specimen(state: string, write: () => Letter): Specimen {
  return { name: 'conversation: letters', state, draw: () => <LetterShown letter={write()} /> };
}
