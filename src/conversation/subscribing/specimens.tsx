import type { Specimen } from '#desk';
import type { Letter } from '#platform/mail';
import { speechOf } from '../views/speech.ts';
import type { Comment } from '../words.ts';
import { commentLetter } from './mails/comment-letter.tsx';
import { confirmLetter } from './mails/confirm-letter.ts';
import { digestLetter } from './mails/digest-letter.tsx';
import { ConfirmPage, DeadLinkPage, FarewellDone, FarewellPage } from './views/letter-pages.tsx';
import { ManagePage, NobodyPage, type ShownSubscription } from './views/manage-page.tsx';
import { Subscribe } from './views/subscribe-form.tsx';
import { AskedPage, SubscribePage } from './views/subscribe-page.tsx';
import { SUBSCRIPTION_KINDS } from './words.ts';

const site = { name: 'The Harbour Lantern', language: 'en', timeZone: 'Europe/London' };
const speech = speechOf(site);
const title = 'The ferry returns';
const story = { href: '/2026/03/the-ferry-returns', title };
const email = 'ada@bay.example';
const path = '/subscriptions/ada';
const here = 'https://lantern.example.org';
const setting = { site, speech, to: email, subscriberId: 'ada', manage: here + path };
const values = { email, notify: 'story' };

const SUBSCRIPTIONS: readonly ShownSubscription[] = [
  { id: '1', kind: 'story', story },
  {
    id: '2',
    kind: 'replies',
    story: { ...story, title: 'Who pays for the winter timetable, and until when?' },
  },
  { id: '3', kind: 'thread', story: { ...story, title: 'عودة العبارة' } },
  { id: '4', kind: 'story', story: null },
];
const listed = {
  email,
  pace: 'at-once',
  stopped: null,
  subscriptions: SUBSCRIPTIONS,
  path,
  speech,
} as const;

/** The pages and letters of subscriptions in each of their states, for the gallery. */
export function subscribingSpecimens(comment: Comment): readonly Specimen[] {
  return [...pages(), ...letters(comment)];
}

function pages(): readonly Specimen[] {
  const refused = {
    values: { email: 'ada@', notify: 'replies' },
    error: speech.say('reason-email-malformed'),
  };
  return [
    specimen('Subscribe', 'by mail', () => <Subscribe {...{ story, email: '', byMail: true, speech }} />),
    specimen('Subscribe', 'web feed alone', () => <Subscribe {...{ story, email, byMail: false, speech }} />),
    specimen('the page of Subscribe', 'empty', () => (
      <SubscribePage {...{ story, here: 'by-mail', form: { values }, speech }} />
    )),
    specimen('the page of Subscribe', 'refused', () => (
      <SubscribePage {...{ story, here: 'by-mail', form: refused, speech }} />
    )),
    specimen('the page of Subscribe', 'too many', () => (
      <SubscribePage
        {...{ story, here: 'by-mail', form: { values }, speech }}
        problem={speech.say('subscribe-too-many')}
      />
    )),
    specimen('the page of Subscribe', 'no mail here', () => (
      <SubscribePage {...{ story, here: 'no-mail', form: { values }, speech }} />
    )),
    specimen('the page of Subscribe', 'closed', () => (
      <SubscribePage {...{ story, here: 'closed', form: { values }, speech }} />
    )),
    specimen('the page of Subscribe', 'sent', () => <AskedPage story={story} speech={speech} />),
    ...SUBSCRIPTION_KINDS.map((what) =>
      specimen('confirming', what, () => <ConfirmPage {...{ email, what, storyTitle: title, speech }} />),
    ),
    specimen('confirming', 'too late or ended', () => <DeadLinkPage speech={speech} />),
    specimen('all subscriptions', 'just confirmed', () => (
      <ManagePage {...listed} said={speech.say('subscriptions-confirmed')} />
    )),
    specimen('all subscriptions', 'address takes none', () => <ManagePage {...listed} stopped="bounced" />),
    specimen('all subscriptions', 'letters are unwanted', () => (
      <ManagePage {...listed} subscriptions={[]} stopped="complained" />
    )),
    specimen('all subscriptions', 'none', () => <ManagePage {...listed} subscriptions={[]} />),
    specimen('all subscriptions', 'nobody any more', () => <NobodyPage speech={speech} />),
    specimen('farewell', 'of a story', () => (
      <FarewellPage {...{ email, storyTitle: title, manage: path, speech }} />
    )),
    specimen('farewell', 'of all', () => (
      <FarewellPage {...{ email, storyTitle: null, manage: path, speech }} />
    )),
    specimen('farewell', 'done', () => <FarewellDone manage={path} speech={speech} />),
  ];
}

function letters(comment: Comment): readonly Specimen[] {
  const reply: Comment = {
    ...{ ...comment, id: '2', parentId: comment.id, authorName: 'Bo Lindqvist' },
    body: 'Is the *bicycle deck* back as well? See [the plan](https://example.org/plan).\n\n- outward\n- homeward',
  };
  const permalink = `${here}/comments/2`;
  const one = {
    ...setting,
    storyTitle: title,
    comment: reply,
    permalink,
    farewell: `${here}${path}/farewell`,
  };
  const entry = { storyTitle: title, comment: reply, permalink };
  const told = Array.from({ length: 52 }, () => entry);
  return [
    ...SUBSCRIPTION_KINDS.map((what) =>
      letterSpecimen(`asks to confirm: ${what}`, () =>
        confirmLetter({
          ...{ subscriptionId: '1', to: email, what, storyTitle: title, site, speech },
          address: `${here}/subscriptions/confirm/1`,
        }),
      ),
    ),
    letterSpecimen('at once: a reply', () => commentLetter({ ...one, because: 'replies', parent: comment })),
    letterSpecimen('at once: on the story', () => commentLetter({ ...one, because: 'story', parent: null })),
    letterSpecimen('of an hour or a day', () =>
      digestLetter({ ...one, firstId: '1', told: [{ ...entry, comment }, entry] }),
    ),
    letterSpecimen('of an hour or a day: more than fit', () => digestLetter({ ...one, firstId: '1', told })),
  ];
}

function specimen(name: string, state: string, draw: Specimen['draw']): Specimen {
  return { name: `conversation: ${name}`, state, draw };
}

function letterSpecimen(state: string, write: () => Letter): Specimen {
  return specimen('letters', state, () => <LetterShown letter={write()} />);
}

/** A letter as mail programs show it: its subject, its words, and the same once more as HTML. */
function LetterShown({ letter }: { readonly letter: Letter }) {
  const body = letter.html?.match(/<body>(.*)<\/body>/s)?.[1];
  return (
    <div class="comment-page">
      <h2>{letter.subject}</h2>
      {letter.text.split('\n\n').map((part) => (
        <p>{part.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))}</p>
      ))}
      {body && <hr />}
      {body && <div dangerouslySetInnerHTML={{ __html: body }} />}
    </div>
  );
}
