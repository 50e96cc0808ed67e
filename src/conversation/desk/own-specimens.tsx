import type { Specimen } from '#desk';
import { EarlierWordings } from '../own/views/earlier-wordings.tsx';
import { OwnLinks } from '../own/views/own-links.tsx';
import { DeleteForm, EditForm, type EditFormProps, OwnPage } from '../own/views/own-pages.tsx';
import { speechOf } from '../views/speech.ts';
import type { Comment } from '../words.ts';

const speech = speechOf({ language: 'en', timeZone: 'Europe/London' });
const story = { href: '/2026/03/the-ferry-returns', guarded: false };
const back = { href: `${story.href}?me#comments`, title: 'The ferry returns' };
const until = '2026-03-10T08:27:00.000Z';
const shared = { id: '1', story, speech, longest: 5_000 };
const noPicture = { alt: null };

const EDITS = [
  {
    ...{ state: 'edit', reasons: [], title: 'edit-title', body: 'I took it **yesterday**.', until },
    ...noPicture,
  },
  {
    ...{ state: 'edit, with a picture', title: 'edit-refused', body: 'I took it **today**.', until },
    ...{ alt: 'A gardener on the pier', reasons: [{ code: 'refused-words', calls: 'refuse', field: 'alt' }] },
  },
  {
    ...{ state: 'edit, refused', title: 'edit-refused', body: '', until, ...noPicture },
    reasons: [{ code: 'empty', calls: 'refuse', field: 'body' }],
  },
  {
    ...{ state: 'edit, answered meanwhile', title: 'edit-lost', body: 'I took it **today**.', until: null },
    ...noPicture,
    reasons: [{ code: 'edit-answered', calls: 'refuse' }],
  },
] as const satisfies readonly (Pick<EditFormProps, 'body' | 'alt' | 'until' | 'reasons'> & {
  readonly state: string;
  readonly title: `edit-${'title' | 'refused' | 'lost'}`;
})[];

/** What an author sees of a comment of theirs, and moderators of its earlier words. */
export function ownSpecimens(comment: Comment): readonly Specimen[] {
  return [
    ...[
      { state: 'may be edited', editUntil: until },
      { state: 'too old', editUntil: null },
    ].map(({ state, editUntil }) => ({
      ...{ name: 'conversation: links under an own comment', state },
      draw: () => <OwnLinks {...shared} editUntil={editUntil} />,
    })),
    ...EDITS.map(({ state, title, ...form }) => ({
      ...{ name: 'conversation: the small page of an own comment', state },
      draw: () => (
        <OwnPage
          title={speech.say(title)}
          form={<EditForm {...shared} {...form} />}
          back={back}
          speech={speech}
        />
      ),
    })),
    {
      ...{ name: 'conversation: the small page of an own comment', state: 'delete' },
      draw: () => (
        <OwnPage
          title={speech.say('delete-title')}
          comment={comment}
          form={<DeleteForm {...shared} />}
          back={back}
          speech={speech}
        />
      ),
    },
    {
      ...{ name: 'conversation: earlier wordings', state: 'two', look: 'desk' as const },
      draw: () => (
        <EarlierWordings
          speech={speech}
          wordings={[
            { body: 'I took it.', bodyKind: 'markdown', writtenAt: '2026-03-10T08:12:00.000Z' },
            { body: 'I took it **today**.', bodyKind: 'markdown', writtenAt: '2026-03-10T08:14:00.000Z' },
          ]}
        />
      ),
    },
  ];
}
