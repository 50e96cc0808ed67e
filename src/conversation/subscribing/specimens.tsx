import type { Specimen } from '#desk';
import { speechOf } from '../views/speech.ts';
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

const refused = {
  values: { email: 'ada@', notify: 'replies' },
  error: speech.say('reason-email-malformed'),
};

/** The pages of subscriptions in each of their states, for the gallery. */
export const subscribingSpecimens: readonly Specimen[] = [
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

function specimen(name: string, state: string, draw: Specimen['draw']): Specimen {
  return { name: `conversation: ${name}`, state, draw };
}
