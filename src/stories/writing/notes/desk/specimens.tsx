import type { Specimen } from '#desk';
import type { SiteFacts } from '#ui';
import { DraftQuestionsView } from '../../asking/desk/questions-view.tsx';
import type { Note } from '../words.ts';
import { NotesView } from './notes-view.tsx';

const site: SiteFacts = {
  ...{ name: 'The Harbour Lantern', tagline: '', language: 'en', origin: 'https://lantern.example.org' },
  ...{ timeZone: 'Europe/London', currency: 'GBP' },
};
const at = '2026-03-10T08:00:00.000Z';
const note: Note = {
  ...{ id: 'n', storyId: 'ferry', words: 'who pays for the winter', text: 'Ask the mayor before we say so.' },
  ...{ writtenBy: 'ada', writtenAt: at, resolvedAt: null, resolvedBy: null, left: null },
  answers: [{ id: 'a', text: 'She is away until Monday.', writtenBy: 'bo', writtenAt: at }],
};
const resolved: Note = { ...note, id: 'r', resolvedAt: at, resolvedBy: 'bo' };
const shared = {
  storyId: 'ferry',
  site,
  names: new Map([
    ['ada', 'Ada Quay'],
    ['bo', 'Bo Strand'],
  ]),
};
const question = { words: 'who pays for the winter', question: 'What would it mean for you?' };

/** What hangs on words of a story at the desk, in its states. */
export const hangingSpecimens: readonly Specimen[] = [
  {
    ...{ name: 'stories at the desk: notes to colleagues', state: 'open, lost, resolved', look: 'desk' },
    draw: () => (
      <NotesView
        {...shared}
        notes={[note, { ...note, id: 'l', answers: [] }, resolved]}
        marked={new Set(['n'])}
      />
    ),
  },
  {
    ...{ name: 'stories at the desk: questions of a draft', state: 'each state of one', look: 'desk' },
    draw: () => (
      <DraftQuestionsView
        storyId="ferry"
        marked={new Set(['new'])}
        questions={(['asked', 'new', 'changed', 'taken-back'] as const).map((state) => ({
          ...{ ...question, passageId: state, state, atFirst: 'closed' },
        }))}
      />
    ),
  },
];
