import type { Specimen } from '#desk';
import type { SiteFacts } from '#ui';
import type { DeskRow } from '../../writing/store/index.ts';
import { BoxUses } from './box-uses.tsx';
import { type BoxesProps, BoxesView } from './boxes-view.tsx';

const site: SiteFacts = {
  ...{
    name: 'The Harbour Lantern',
    tagline: '',
    language: 'en',
    timeZone: 'UTC',
    origin: '',
    currency: 'EUR',
  },
};
const fund: DeskRow = {
  ...{
    id: 'fund',
    kind: 'box',
    status: 'published',
    stage: null,
    visibility: 'public',
    title: 'What the water fund is',
    href: null,
  },
  ...{ sectionId: null, authors: [], goesOutAt: null, publishedAt: '2026-03-02T08:00:00.000Z' },
  ...{ touchedAt: '2026-03-02T08:00:00.000Z', createdBy: null },
};
const draft: DeskRow = {
  ...fund,
  id: 'draft',
  title: '',
  status: 'draft',
  stage: 'writing',
  publishedAt: null,
};

const list = (state: string, rows: BoxesProps['rows']): Specimen => ({
  ...{ name: 'stories at the desk: background boxes', state, look: 'desk' },
  draw: () => <BoxesView rows={rows} site={site} newId="x" />,
});

/** The list of background boxes, and where one stands, in their states. */
export const boxSpecimens: readonly Specimen[] = [
  list('none', []),
  list('some', [
    { row: fund, uses: 3, isOpen: true },
    { row: { ...fund, id: 'other', title: 'Who the board is' }, uses: 1, isOpen: false },
    { row: draft, uses: 0, isOpen: true },
  ]),
  {
    ...{ name: 'stories at the desk: background boxes', state: 'where one stands', look: 'desk' },
    draw: () => (
      <BoxUses
        uses={{
          shown: [
            { label: 'The night ferry returns', href: '/desk/stories/ferry', kind: 'public' },
            { label: 'العبارة', href: '/desk/stories/ar', kind: 'draft' },
          ],
          others: 2,
        }}
      />
    ),
  },
];
