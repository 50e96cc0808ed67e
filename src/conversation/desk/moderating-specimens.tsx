import type { Specimen } from '#desk';
import { ActButtons } from '../moderating/views/act-buttons.tsx';
import { BlocksView } from '../moderating/views/blocks.tsx';
import { RejectedNotes, StateForm } from '../moderating/views/in-place.tsx';
import { type QueuedComment, QueueView } from '../moderating/views/queue.tsx';
import { ReportForm, ReportMade, ReportPage, ReportThanks } from '../moderating/views/report-page.tsx';
import { SettingsPage } from '../moderating/views/settings-page.tsx';
import { hrefBaseOf } from '../rules/hrefs.ts';
import { settingValues } from '../rules/settings-form.ts';
import { AnswersPage } from '../saved-answers/views/answers-page.tsx';
import { conversationSettings } from '../settings.ts';
import { speechOf } from '../views/speech.ts';
import type { Comment } from '../words.ts';

const speech = speechOf({ language: 'en', timeZone: 'Europe/London' });
const story = {
  href: '/2026/03/the-ferry-returns',
  title: 'The ferry returns',
  standfirst: 'After eleven weeks in dock she sails again on Monday, twice a day.',
  visibility: 'public',
} as const;
const back = { href: `${story.href}#comments`, title: story.title };

const COMMENT: Comment = {
  ...{ id: '1', storyId: 'ferry', parentId: null, rootId: '1', arrival: 0 },
  ...{ authorName: 'Ada Quay', website: '', byStaff: false, badge: null, bodyKind: 'markdown' },
  body: 'Look at https://one.example, https://two.example and https://three.example.',
  createdAt: '2026-03-10T08:12:00.000Z',
  ...{ editedAt: null, pinnedAt: null, pickedAt: null, threadClosedAt: null, replies: 0 },
  ...{
    score: 0,
    up: 0,
    down: 0,
    picture: '',
    mentions: '',
    alias: null,
    passageId: null,
    passageWords: null,
    state: 'held',
  },
};

const NOBODY_ELSE = {
  tally: { published: 0, held: 0, rejected: 1 },
  ...{ known: null, last: [] },
} as const;

const HELD: QueuedComment = {
  ...{ comment: COMMENT, story, inReplyTo: null, reports: [] },
  reasons: [
    { code: 'too-many-links', detail: '' },
    { code: 'held-words', detail: 'timetable*' },
  ],
  acts: {
    ...{
      id: '1',
      name: 'Ada Quay',
      state: 'held',
      isRoot: true,
      isReported: false,
      canBlock: true,
      isBlocked: false,
    },
    ...{ isPinned: false, isPicked: false, isThreadClosed: false, hasPicture: false },
    editedAt: null,
  },
  ...{ rejectedFor: null, rejectedWords: '', earlier: [], question: null },
  history: {
    tally: { published: 2, held: 1, rejected: 1 },
    known: { since: '2025-11-03T08:00:00.000Z', hasProvedAddress: true, hasPasskey: false },
    last: [
      { comment: { ...COMMENT, id: '8', body: 'The kiosk was shut again.' }, stood: 'published' },
      { comment: { ...COMMENT, id: '9', body: 'Buy my timetable.' }, stood: 'rejected' },
    ],
  },
  network: { network: '203.0.113.0/24', others: 12 },
};

const REPORTED: QueuedComment = {
  ...HELD,
  comment: { ...COMMENT, id: '2', parentId: '1', authorName: 'Bo Lindqvist', state: 'published' },
  acts: { ...HELD.acts, id: '2', name: 'Bo Lindqvist', state: 'published', isRoot: false, isReported: true },
  inReplyTo: 'Ada Quay',
  reports: [
    { reason: 'insulting', words: 'He calls the crew names.', reportedAt: '2026-03-10T09:00:00.000Z' },
    { reason: 'spam', words: '', reportedAt: '2026-03-10T09:05:00.000Z' },
  ],
  network: null,
};

const REJECTED: QueuedComment = {
  ...HELD,
  comment: { ...COMMENT, id: '3', passageId: 'p1', passageWords: 'twice a day' },
  question: 'Is that enough for you?',
  history: { ...NOBODY_ELSE },
  acts: { ...HELD.acts, id: '3', state: 'rejected', isBlocked: true },
  ...{ rejectedFor: 'off-subject', rejectedWords: 'This is about trains.' },
};

const ANSWERS = [
  {
    id: 'thanks',
    title: 'Corrected, thank you',
    body: 'Thank you. You are right, and the story says so now.',
  },
  { id: 'subject', title: 'Off the subject', body: 'Please keep to the subject of the story here.' },
];

const queue = {
  answers: ANSWERS,
  ...{ counts: { waiting: 26, reported: 1 }, here: '/desk/comments', speech },
  pages: { page: 1, last: 2, hrefOf: (page: number) => `/desk/comments?page=${page}` },
} as const;

const values = settingValues(conversationSettings.schema.parse({}), {
  guidelines: speech.say('guidelines'),
  invitation: speech.say('invitation'),
  closedWords: speech.say('closed'),
});
const sections = [
  { id: 'news', name: 'News', decided: null },
  { id: 'courts', name: 'Courts', decided: 'held' },
] as const;

const reported = {
  comment: { ...COMMENT, state: 'published' },
  story: hrefBaseOf(story),
  ...{ back, speech },
} as const;

const UNDO = { act: 'approve', commentId: 'gone', wording: '' } as const;

/** Under a story that readers do not see, for who knows of none such. */
const OF_HIDDEN: QueuedComment = { ...REJECTED, story: null };

/** The views of moderation in each of their states, for the gallery. */
export const moderatingSpecimens: readonly Specimen[] = [
  ...(
    [
      ['waiting', [HELD], { kind: 'many', act: 'approve', number: 3, left: 1 }],
      ['reported', [REPORTED], { kind: 'one', act: 'reject', undo: UNDO }],
      ['rejected', [REJECTED, OF_HIDDEN], { kind: 'one', act: 'block-person', undo: null }],
      ['latest', [], null],
    ] as const
  ).map(([state, comments, done]) => ({
    name: 'conversation: the queue',
    ...{ state, look: 'desk' as const },
    draw: () => <QueueView {...queue} queue={state} comments={comments} done={done} />,
  })),
  ...[
    { state: 'as usual', props: {} },
    { state: 'refused', props: { values: { ...values, depth: '99' }, wrong: new Set(['depth']) } },
    { state: 'saved', props: { saved: true } },
  ].map(({ state, props }) => ({
    name: 'conversation: the settings',
    ...{ state, look: 'desk' as const },
    draw: () => <SettingsPage values={values} sections={sections} speech={speech} {...props} />,
  })),
  ...[
    { state: 'two of them', props: { isSaved: true } },
    {
      state: 'a new one refused',
      props: {
        refused: {
          ...{ id: null, values: new Map([['body', 'We have looked into it.']]) },
          errors: new Map([['title', speech.say('answers-missing')]]),
        },
      },
    },
  ].map(({ state, props }) => ({
    name: 'conversation: saved answers',
    ...{ state, look: 'desk' as const },
    draw: () => <AnswersPage answers={ANSWERS} speech={speech} {...props} />,
  })),
  {
    ...{ name: 'conversation: who is blocked', state: 'a person and a network', look: 'desk' },
    draw: () => (
      <BlocksView
        speech={speech}
        blocks={(['person', 'network'] as const).map((kind) => ({
          ...{
            id: kind,
            kind,
            subject: '203.0.113.0/24',
            name: kind === 'person' ? 'Eve' : '',
            reason: 'Pills, again.',
          },
          ...{ madeAt: '2026-03-10T09:00:00.000Z', madeBy: 'mira', madeByName: 'Mira Olsen' },
          until: kind === 'person' ? null : '2026-03-17T09:00:00.000Z',
        }))}
      />
    ),
  },
  {
    ...{ name: 'conversation: a report', state: 'refused' },
    draw: () => (
      <ReportPage {...reported}>
        <ReportForm
          action="/comments/1/report"
          values={{ reason: '', words: 'It is a shop.' }}
          errors={{ reason: speech.say('report-reason-missing') }}
          speech={speech}
        />
      </ReportPage>
    ),
  },
  {
    ...{ name: 'conversation: a report', state: 'made before' },
    draw: () => (
      <ReportPage {...reported}>
        <ReportMade report={{ reason: 'spam', words: 'It is a shop.', settledAt: null }} speech={speech} />
      </ReportPage>
    ),
  },
  {
    ...{ name: 'conversation: a report', state: 'arrived' },
    draw: () => <ReportThanks back={back} speech={speech} />,
  },
  {
    ...{ name: 'conversation: for moderators in place', state: 'the whole conversation and one comment' },
    draw: () => (
      <>
        <StateForm
          action="/desk/conversation/stories/ferry"
          id="story-state"
          label={speech.say('state-of-story')}
          decided={null}
          speech={speech}
        />
        <ActButtons comment={REPORTED.acts} base="/comments" speech={speech} />
      </>
    ),
  },
  {
    ...{ name: 'conversation: why a comment is not published', state: 'with a reason and words' },
    draw: () => (
      <ol class="thread thread--own">
        <RejectedNotes
          rejected={[{ createdAt: COMMENT.createdAt, because: 'insulting', words: 'Say it without names.' }]}
          speech={speech}
        />
      </ol>
    ),
  },
];
