import type { Specimen } from '#desk';
import { sayLibrary } from '../messages.ts';
import type { LibraryPicture } from '../words.ts';
import { LibraryView } from './library-view.tsx';
import { PictureView } from './picture-view.tsx';

const picture: LibraryPicture = {
  ...{ id: '0195813c-0000-7000-8000-000000000001', fileName: 'ferry.jpg', bytes: 2_400_000 },
  ...{ width: 1_600, height: 1_067, focalX: 620, focalY: 400, tone: '#52657a' },
  ...{ alt: 'A ferry at the pier', caption: 'The ferry on Monday', credit: 'Ana Ruiz', licence: 'CC BY 4.0' },
  ...{ isDecorative: false, uploadedAt: '2026-03-10T08:00:00.000Z', uploadedBy: null, shownAt: null },
};
const bare = { ...picture, alt: '', caption: '', credit: '', licence: '', fileName: 'DSC_0042.jpg' };
const site = { language: 'en', timeZone: 'Europe/Lisbon' };
const nowhere = { shown: [], others: 0 };
const uses = {
  shown: [
    { label: 'Late ferries', href: '/desk', kind: 'public' as const },
    { label: '', href: '/desk', kind: 'draft' as const },
    { label: 'A new press', href: null, kind: 'campaign' as const },
  ],
  others: 2,
};
const list = { asked: { words: '', only: null }, page: 1, goesOn: false, isOfHouse: true };

const one = (state: string, draw: Specimen['draw']): Specimen => ({
  ...{ name: 'stories at the desk: pictures', state, look: 'desk', draw },
});

/** The pages of the library, in their states. */
export const librarySpecimens: readonly Specimen[] = [
  one('none', () => <LibraryView {...list} rows={[]} error={sayLibrary('files-none')} />),
  one('some, after an upload', () => (
    <LibraryView
      {...{ ...list, page: 2, goesOn: true }}
      rows={[
        { picture, stories: 3, isElsewhere: false },
        { picture: bare, stories: 0, isElsewhere: false },
        { picture: { ...picture, fileName: 'press.png' }, stories: 0, isElsewhere: true },
      ]}
      outcomes={[
        { fileName: 'ferry.jpg', outcome: 'kept', id: picture.id },
        { fileName: 'pier.jpg', outcome: 'known', id: picture.id },
        { fileName: 'logo.svg', outcome: 'refused', says: 'This is an SVG drawing.' },
      ]}
    />
  )),
  one('one that stands in stories', () => (
    <PictureView {...{ picture, uses, site, mayChange: true, broughtBy: 'Ana Ruiz' }} />
  )),
  one('one that was just brought', () => (
    <PictureView
      {...{ picture: bare, uses: nowhere, site, mayChange: true, broughtBy: 'Ana Ruiz', done: 'added' }}
    />
  )),
  one('one, refused', () => (
    <PictureView
      {...{ picture, uses, site, mayChange: true, broughtBy: null }}
      errors={
        new Map([
          ['alt', sayLibrary('decorative-said')],
          ['x', sayLibrary('focus-wrong')],
          ['picture', sayLibrary('replace-same')],
        ])
      }
    />
  )),
  one('one of somebody else', () => (
    <PictureView {...{ picture, uses, site, mayChange: false, broughtBy: 'Ana Ruiz' }} />
  )),
];
