import type { Specimen } from '#desk';
import { authorsSpecimens } from '../authors/specimens.tsx';
import { letterSpecimens } from '../letters/specimens.tsx';
import { picturesSpecimens } from '../pictures/specimens.tsx';
import { questionSpecimens } from '../questions/specimens.tsx';
import { threadsOf } from '../rules/thread-order.ts';
import { subscribingSpecimens } from '../subscribing/specimens.tsx';
import { Bubble, CommentToast, Invitation } from '../views/bubble.tsx';
import { CommentView } from '../views/comment.tsx';
import { CommentForm, signatureOf } from '../views/comment-form.tsx';
import { FormPage } from '../views/form-page.tsx';
import { speechOf } from '../views/speech.ts';
import { createThreadDrawing } from '../views/threads.tsx';
import { votesSpecimens } from '../votes/specimens.tsx';
import type { Comment, Reason } from '../words.ts';
import { moderatingSpecimens } from './moderating-specimens.tsx';
import { ownSpecimens } from './own-specimens.tsx';

const speech = speechOf({ language: 'en', timeZone: 'Europe/London' });
const story = { href: '/2026/03/the-ferry-returns', guarded: false, title: 'The ferry returns' };
const settings = {
  email: 'optional',
  website: 'on',
  pictures: 'off',
  proofOfWork: 'off',
  longest: 5_000,
  guidelines: 'Be kind, stay with the subject, and say what you know.',
} as const;

/** Ada's comment, with what a state changes of it. */
function aComment(changed: Partial<Comment> = {}): Comment {
  const id = changed.id ?? '1';
  return {
    ...{ id, storyId: 'ferry', parentId: null, rootId: id, arrival: 0 },
    ...{ authorName: 'Ada Quay', website: '', byStaff: false, badge: null, bodyKind: 'markdown' },
    body: 'I took it **yesterday**: forty minutes, and the kiosk is open again.',
    createdAt: '2026-03-10T08:12:00.000Z',
    ...{ editedAt: null, pinnedAt: null, pickedAt: null, threadClosedAt: null, replies: 0 },
    ...{ score: 0, up: 0, down: 0, picture: '', mentions: '', alias: null },
    ...{ passageId: null, passageWords: null, state: 'published' },
    ...changed,
  };
}

const ANSWERED = aComment({ id: '7', authorName: 'Bo Lindqvist' });

const COMMENTS: Readonly<Record<string, Comment>> = {
  published: aComment(),
  'with a website and votes': aComment({ website: 'https://example.org', score: 12 }),
  'by staff, pinned': aComment({
    authorName: 'Mira Olsen',
    byStaff: true,
    badge: 'staff',
    pinnedAt: '2026-03-10T09:00:00.000Z',
  }),
  'by the story’s author': aComment({ authorName: 'Ana Reis', byStaff: true, badge: 'author' }),
  'edited, voted down': aComment({ editedAt: '2026-03-10T08:20:00.000Z', score: -3 }),
  'on a passage': aComment({
    passageWords: 'The council has not yet said who pays for the winter timetable.',
  }),
  'held, for its author': aComment({ state: 'held' }),
  'right to left': aComment({ authorName: 'ليلى', body: 'شكرا على هذا الخبر.\n\n- أولا\n- ثانيا' }),
  'with a spoiler and a mention': aComment({
    body: '@Bo Lindqvist, in the end ||the ferry sinks||.',
    mentions: '[["bo lindqvist","7"]]',
  }),
  'long words and code': aComment({
    authorName: 'Somebody with a name that goes on and on and on',
    body: `${'far'.repeat(60)}\n\n> said before\n\n\`\`\`\nsix hundred lines\n\`\`\``,
  }),
};

const REFUSED: readonly Reason[] = [
  { code: 'too-many-posts', calls: 'refuse' },
  { code: 'name-missing', calls: 'refuse', field: 'name' },
  { code: 'email-malformed', calls: 'refuse', field: 'email' },
  { code: 'website-malformed', calls: 'refuse', field: 'website' },
  { code: 'empty', calls: 'refuse', field: 'body' },
];

const votes = { voting: 'up-and-down', shown: 'sum' } as const;
const form = { settings, values: signatureOf(null) };
const notify = { offered: ['none', 'thread', 'replies', 'story'], chosen: 'none' } as const;
const refused = {
  settings,
  reasons: REFUSED,
  values: { name: '', email: 'ada@', website: 'harbour', body: ' ', alt: '' },
};

/** The views of the conversation in each of their states, for the gallery. */
export const specimens: readonly Specimen[] = [
  ...Object.entries(COMMENTS).map(([state, comment]) => ({
    name: 'conversation: a comment',
    state,
    draw: () => <CommentView comment={comment} story={story} speech={speech} isOpen votes={votes} />,
  })),
  {
    name: 'conversation: a comment',
    state: 'answers one that stands beside it',
    draw: () => (
      <CommentView
        comment={aComment()}
        answers={ANSWERED}
        story={story}
        speech={speech}
        isOpen={false}
        votes={{ voting: 'off', shown: 'sum' }}
      />
    ),
  },
  {
    name: 'conversation: a thread',
    state: 'seven deep, and cut',
    draw: () => <ol class="thread" dangerouslySetInnerHTML={{ __html: aDeepThread() }} />,
  },
  ...[
    { state: 'empty', props: form },
    { state: 'e-mail required', props: { ...form, settings: { ...settings, email: 'required' as const } } },
    { state: 'known reader', props: { ...form, values: { ...form.values, name: 'Ada Quay' } } },
    { state: 'refused', props: refused },
    { state: 'reply', props: { ...form, parentId: '1' } },
    { state: 'a reply that can tell by mail', props: { ...form, parentId: '1', notify } },
  ].map(({ state, props }) => ({
    name: 'conversation: the form',
    state,
    draw: () => <CommentForm story={story} speech={speech} {...props} />,
  })),
  {
    name: 'conversation: the small page',
    state: 'a refused reply',
    draw: () => (
      <FormPage
        title={speech.say('refused-page')}
        story={story}
        answers={aComment()}
        form={{ ...refused, parentId: '1' }}
        speech={speech}
      />
    ),
  },
  ...picturesSpecimens({ story, speech, form, comment: aComment() }),
  ...ownSpecimens(aComment()),
  ...votesSpecimens(aComment()),
  {
    name: 'conversation: the bubble',
    state: 'twelve comments',
    draw: () => <Bubble count={12} storyId="ferry" invites={null} speech={speech} />,
  },
  {
    name: 'conversation: the bubble',
    state: 'invites',
    draw: () => <Invitation words="Would love your thoughts, please comment." speech={speech} />,
  },
  {
    name: 'conversation: the bubble',
    state: 'tells of a new comment',
    draw: () => (
      <CommentToast author="Bo Lindqvist" text="The kiosk is open again." href="#comments" speech={speech} />
    ),
  },
  ...moderatingSpecimens,
  ...questionSpecimens,
  ...authorsSpecimens,
  ...subscribingSpecimens,
  ...letterSpecimens(aComment()),
];

function aDeepThread(): string {
  const root = aComment({ replies: 12 });
  const replies = ['2', '3', '4', '5', '6', '7'].map((id, at) =>
    aComment({ id, parentId: String(at + 1), rootId: '1', arrival: at + 1, authorName: `Reader ${id}` }),
  );
  return createThreadDrawing().html(threadsOf({ roots: [root], replies, depth: 5 }), {
    ...{ story, speech, isOpen: true, whole: false, me: false, votes, mine: null },
  });
}
