import type { ComponentChildren } from 'preact';
import type { Specimen } from '#desk';
import type { SiteFacts } from '#ui';
import type { LibraryPicture } from '../../library/words.ts';
import { askedStories } from '../rules/asked-stories.ts';
import { compareDocuments } from '../rules/compare.ts';
import { monthAsked } from '../rules/month.ts';
import type { DeskRow } from '../store/index.ts';
import { BoardView } from './board-view.tsx';
import { CalendarView } from './calendar-view.tsx';
import { ChoosePictureView } from './choose-picture-view.tsx';
import { CompareView } from './compare-view.tsx';
import { HistoryView } from './history-view.tsx';
import { ListView } from './list-view.tsx';
import { WhoReads } from './who-reads.tsx';

const site: SiteFacts = {
  ...{ name: 'The Harbour Lantern', tagline: '', language: 'en', origin: 'https://lantern.example.org' },
  ...{ timeZone: 'Europe/London', currency: 'GBP' },
};
const MORNING = '2026-03-10T08:00:00.000Z';
const NINE = '2026-03-12T09:00:00.000Z';

const ferry: DeskRow = {
  ...{
    id: 'ferry',
    kind: 'story',
    status: 'published',
    stage: 'in-review',
    visibility: 'public',
    title: 'The night ferry returns',
  },
  ...{ href: '/2026/03/the-night-ferry-returns', sectionId: 'news', authors: ['Ada Quay', 'Bo Strand'] },
  ...{ goesOutAt: null, publishedAt: MORNING, touchedAt: '2026-03-10T09:12:00.000Z', createdBy: 'ada' },
};
const crane: DeskRow = {
  ...{ ...ferry, id: 'crane', status: 'draft', stage: 'scheduled', href: null, publishedAt: null },
  ...{ title: 'Why the last crane of the old quay has to go, and who wants it to stay', goesOutAt: NINE },
};
const bare: DeskRow = { ...crane, id: 'bare', stage: 'writing', title: '', authors: [], goesOutAt: null };
const out: DeskRow = { ...ferry, id: 'out', stage: null, title: 'The quay is dry again' };
const kept: DeskRow = { ...out, id: 'kept', visibility: 'private', title: 'How we work' };

const section = { id: 'news', slug: 'news', name: 'News', parentId: null, path: '/news' };
const around = { page: 1, sections: [section], bylines: [], site, newId: 'new' };

const one = (name: string, state: string, children: ComponentChildren): Specimen => ({
  ...{ name: `stories at the desk: ${name}`, state, look: 'desk' },
  draw: () => children,
});

const paragraph = (id: string, text: string) => ({
  ...{ type: 'paragraph' as const, attrs: { id }, content: [{ type: 'text' as const, text }] },
});
const before = [paragraph('a', 'The ferry runs again.'), paragraph('b', 'Nobody knows who pays.')];
const after = [paragraph('a', 'The night ferry runs again.'), paragraph('n', 'The council pays.')];

const picture: LibraryPicture = {
  ...{
    id: 'quay',
    fileName: 'quay.jpg',
    width: 1200,
    height: 800,
    focalX: 500,
    focalY: 500,
    tone: '#46525c',
  },
  ...{ alt: 'An empty quay', caption: 'The old quay', credit: 'Ada Quay', licence: '', isDecorative: false },
  ...{ bytes: 420_000, uploadedAt: MORNING, uploadedBy: null, shownAt: null, mark: '' },
};
const unsaid = { ...picture, id: 'crane', fileName: 'crane.jpg', alt: '', caption: '' };
const choice = {
  ...{ story: { row: { id: 'ferry' } }, leadPictureId: 'quay', goesOn: false },
  asked: { words: '', page: 1, chosen: '' },
};

/** The desk's pages of stories, in their states. */
export const writingSpecimens: readonly Specimen[] = [
  one('list', 'none yet', <ListView {...around} asked={askedStories(new Map())} rows={[]} goesOn={false} />),
  one(
    'list',
    'some',
    <ListView
      {...around}
      asked={askedStories(new Map([['words', 'quay']]))}
      rows={[ferry, crane, bare, out, kept]}
      goesOn
    />,
  ),
  one(
    'board',
    'some',
    <BoardView
      site={site}
      columns={[
        { stage: 'writing', rows: [bare], goesOn: false },
        { stage: 'in-review', rows: [ferry], goesOn: false },
        { stage: 'ready', rows: [], goesOn: false },
        { stage: 'scheduled', rows: [crane], goesOn: false },
        { stage: 'published', rows: [out, kept, ferry], goesOn: true },
      ]}
    />,
  ),
  one(
    'calendar',
    'a month',
    <CalendarView
      {...{ month: monthAsked('2026-03', '2026-03-10'), today: '2026-03-10', site }}
      entries={[
        { day: '2026-03-10', at: MORNING, isOut: true, row: out },
        { day: '2026-03-12', at: NINE, isOut: false, row: crane },
      ]}
    />,
  ),
  one(
    'history',
    'two texts and a draft',
    <HistoryView
      {...{ storyId: 'ferry', shownId: '2', hasDraft: true, mayRestore: true, olderHref: null, site }}
      names={new Map([['ada', 'Ada Quay']])}
      revisions={[
        {
          id: '3',
          number: null,
          title: 'The night ferry',
          createdAt: NINE,
          publishedAt: null,
          madeBy: 'ada',
        },
        { id: '2', number: 2, title: 'The ferry', createdAt: MORNING, publishedAt: MORNING, madeBy: null },
      ]}
    />,
  ),
  one(
    'compare',
    'changed, added, removed',
    <CompareView
      {...{ storyId: 'ferry', one: '10 March, number 2', other: 'What is being written', standfirst: [] }}
      title={[
        { kind: 'kept', text: 'The ' },
        { kind: 'added', text: 'night ' },
        { kind: 'kept', text: 'ferry' },
      ]}
      blocks={compareDocuments({ type: 'doc', content: before }, { type: 'doc', content: after })}
    />,
  ),
  one(
    'who reads it',
    'with a password to set',
    <form class="form" method="post">
      <WhoReads visibility="public" isTheirs hasPassword={false} />
    </form>,
  ),
  one(
    'who reads it',
    'a password that was too short',
    <form class="form" method="post">
      <WhoReads visibility="password" isTheirs hasPassword error="Write 6 to 200 characters." />
    </form>,
  ),
  one('lead picture', 'two to choose from', <ChoosePictureView {...choice} pictures={[picture, unsaid]} />),
  one(
    'lead picture',
    'a file that was refused',
    <ChoosePictureView {...choice} leadPictureId={null} pictures={[]} wrongFile="This is no picture." />,
  ),
];
