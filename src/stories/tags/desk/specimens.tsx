import type { Specimen } from '#desk';
import { sayTags } from '../messages.ts';
import { type TagsProps, TagsView } from './tags-view.tsx';

const tags = [
  { id: 'ferries', slug: 'ferries', name: 'Ferries', stories: 12 },
  { id: 'harbour', slug: 'ميناء', name: 'ميناء', stories: 1 },
];

const one = (state: string, props: TagsProps): Specimen => ({
  ...{ name: 'stories at the desk: tags', state, look: 'desk' },
  draw: () => <TagsView {...props} />,
});

/** The page of tags, in its states. */
export const tagSpecimens: readonly Specimen[] = [
  one('none', { tags: [], begins: '', after: null }),
  one('some', { tags, begins: '', after: 'ferries' }),
  one('refused', {
    ...{ tags, begins: 'f', after: null },
    refused: { tagId: 'ferries', field: 'into', typed: 'Boats', says: sayTags('into-wrong') },
  }),
];
