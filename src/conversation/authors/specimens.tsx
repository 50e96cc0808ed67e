import type { Specimen } from '#desk';
import { speechOf } from '../views/speech.ts';
import { BylinesView } from './views/bylines-view.tsx';

const shared = {
  speech: speechOf({ language: 'en', timeZone: 'Europe/London' }),
  bylines: [
    { id: 'a1', name: 'Ana Reis', staffId: 's1' },
    { id: 'a2', name: 'Olu Adeyemi', staffId: null },
  ],
  names: new Map([
    ['s1', 'Ana Reis'],
    ['s2', 'Mira Olsen'],
  ]),
};
const ana = { id: 's1', name: 'Ana Reis', bylineId: 'a1', letters: 'daily' } as const;
const mira = { id: 's2', name: 'Mira Olsen', bylineId: '', letters: 'off' } as const;

/** Whose bylines are whose, as an editor and as an author sees it. */
export const authorsSpecimens: readonly Specimen[] = [
  {
    ...{ name: 'conversation: bylines', state: 'for an editor', look: 'desk' },
    draw: () => <BylinesView {...shared} rows={[ana, mira]} maySayWhose />,
  },
  {
    ...{ name: 'conversation: bylines', state: 'for an author', look: 'desk' },
    draw: () => <BylinesView {...shared} rows={[ana]} maySayWhose={false} />,
  },
];
