import type { Specimen } from '#desk';
import type { Section } from '../../words.ts';
import { saySections } from '../messages.ts';
import { SectionsView, SectionView } from './sections-view.tsx';

const news: Section = { id: 'news', slug: 'news', name: 'News', parentId: null, path: '/news' };
const town: Section = { id: 'town', slug: 'town', name: 'Town hall', parentId: 'news', path: '/news/town' };
const sections = [news, town];
const counts = new Map([['news', 1_204]]);

const one = (state: string, draw: Specimen['draw']): Specimen => ({
  ...{ name: 'stories at the desk: sections', state, look: 'desk', draw },
});

/** The pages of sections, in their states. */
export const sectionSpecimens: readonly Specimen[] = [
  one('none', () => <SectionsView id="next" sections={[]} counts={new Map()} />),
  one('some', () => <SectionsView id="next" sections={sections} counts={counts} />),
  one('refused', () => (
    <SectionsView
      {...{ id: 'next', sections, counts, values: new Map([['name', 'Search']]) }}
      errors={new Map([['name', saySections('name-wrong')]])}
    />
  )),
  one('one, full', () => <SectionView section={news} sections={sections} isEmpty={false} isSaved />),
  one('one, empty, its word taken', () => (
    <SectionView
      {...{ section: town, sections, isEmpty: true }}
      errors={new Map([['word', saySections('word-taken')]])}
    />
  )),
];
