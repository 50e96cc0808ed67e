import type { Specimen } from '#desk';
import type { StorySummary } from '../../words.ts';
import { UNARRANGED } from '../rules/arrangement.ts';
import type { Arrangement } from '../words.ts';
import { type ArrangeProps, ArrangeView } from './arrange-view.tsx';

const section = (id: string, name: string) => ({ id, slug: id, name, parentId: null, path: `/${id}` });
const story = (id: string, title: string): StorySummary => ({
  ...{ id, kind: 'story', href: `/2026/03/${id}`, title, standfirst: '', language: null, section: null },
  ...{ authors: [], picture: null, comments: 0, pinned: false },
  ...{ firstPublishedAt: '2026-03-10T08:00:00.000Z', changedAt: null },
});

const form: ArrangeProps = {
  site: {
    ...{ name: 'The Harbour Lantern', tagline: '', language: 'en', origin: 'https://lantern.example.org' },
    ...{ timeZone: 'Europe/London', currency: 'GBP' },
  },
  arrangement: UNARRANGED,
  byRule: [{ of: 'section:council', most: 4 }],
  stories: [story('ferry', 'The night ferry returns'), story('crane', 'Why the last crane has to go')],
  sections: [section('council', 'Council'), section('harbour', 'Harbour')],
  was: 'print',
};
const arranged: Arrangement = {
  places: ['story:crane', 'discussed', 'story:crane', 'latest', 'latest'],
  bands: [
    { of: 'discussed', most: 3 },
    { of: 'section:harbour', most: 4 },
  ],
};

const one = (state: string, props: ArrangeProps): Specimen => ({
  ...{ name: 'stories at the desk: front page', state, look: 'desk' },
  draw: () => <ArrangeView {...props} />,
});

/** The form of the front page, in its states. */
export const frontSpecimens: readonly Specimen[] = [
  one('by rule', form),
  one('arranged, put out', { ...form, arrangement: arranged, isSaved: true }),
  one('refused', { ...form, arrangement: arranged, wrong: new Map([['place-2', 'twice']]) }),
  one('overtaken, after a search', {
    ...{ ...form, arrangement: arranged, isOvertaken: true, search: { words: 'crane', found: 1 } },
  }),
];
