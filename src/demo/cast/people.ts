import type { Person } from './words.ts';

/** The two who write the sample newsroom. */
export const AUTHORS = [
  {
    slug: 'marit-adeyemi',
    name: 'Marit Adeyemi',
    about:
      'Reports on the harbour, the yard and what is decided about both. Came to Skerrymouth for one summer, nine years ago.',
  },
  {
    slug: 'joaquin-thorsby',
    name: 'Joaquín Thorsby',
    about:
      'Writes about the town, its schools and its evenings. Was born above the chandlery and can prove it.',
  },
] as const;

function reader(name: string, mailbox: string, website = ''): Person {
  return { name, email: `${mailbox}@example.org`, website, staffId: null };
}

/** Those who talk with each other under the stories. */
export const READERS = {
  imani: reader('Imani Wekesa', 'imani'),
  haruto: reader('Haruto Ishikawa', 'haruto'),
  seoyeon: reader('박서연', 'seoyeon'),
  layla: reader('ليلى منصور', 'layla'),
  piotr: reader('Piotr Zieliński', 'piotr'),
  aroha: reader('Aroha Tamihana', 'aroha', 'https://gull-island-notes.example.org/'),
  giulia: reader('Giulia Ferrante', 'giulia'),
  seun: reader('Oluwaseun Bakare', 'seun'),
  siobhan: reader('Siobhán Keane', 'siobhan'),
  mehmet: reader('Mehmet Aydın', 'mehmet'),
  priya: reader('Priya Raman', 'priya'),
  anders: reader('Anders Lindqvist', 'anders'),
  mai: reader('Mai Nguyễn', 'mai'),
  tallulah: reader('Tallulah Grant', 'tallulah'),
  bram: reader('Bram de Wit', 'bram', 'https://tide-and-timetable.example.org/'),
  lucia: reader('Lucía Paredes', 'lucia'),
} as const satisfies Record<string, Person>;

/** The authors, when they answer their readers. */
export const MARIT: Person = {
  name: 'Marit Adeyemi',
  email: 'marit@example.org',
  website: '',
  staffId: 'sample-marit-adeyemi',
};
export const JOAQUIN: Person = {
  name: 'Joaquín Thorsby',
  email: 'joaquin@example.org',
  website: '',
  staffId: 'sample-joaquin-thorsby',
};
