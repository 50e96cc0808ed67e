import type { Specimen } from '#desk';
import { sayAuthors } from '../messages.ts';
import { type AuthorsProps, AuthorsView } from './authors-view.tsx';

const authors = [
  { id: 'ada', slug: 'ada-quay', name: 'Ada Quay', about: 'Writes about the harbour.', stories: 31 },
  { id: 'samir', slug: 'samir', name: 'سمير الميناوي', about: '', stories: 0 },
];

const one = (state: string, props: Omit<AuthorsProps, 'id' | 'beside'>): Specimen => ({
  ...{ name: 'stories at the desk: authors', state, look: 'desk' },
  draw: () => <AuthorsView {...props} id="next" beside={null} />,
});

/** The page of authors, in its states. */
export const authorSpecimens: readonly Specimen[] = [
  one('none', { authors: [] }),
  one('some, saved', { authors, isSaved: true }),
  one('refused', {
    authors,
    refused: {
      ...{ id: 'ada', values: new Map([['name', '']]) },
      errors: new Map([['name', sayAuthors('name-wrong')]]),
    },
  }),
];
