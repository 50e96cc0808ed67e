import type { StaffListing } from '#people';
import type { SiteFacts } from '#ui';

const site: SiteFacts = {
  ...{ name: 'The Harbour Lantern', tagline: '', language: 'en', origin: 'https://lantern.example.org' },
  ...{ timeZone: 'Europe/London', currency: 'GBP' },
};

const ada: StaffListing = {
  ...{ id: 'ada', email: 'ada@lantern.example.org', name: 'Ada Quay', roles: ['owner'], leftAt: null },
  ...{ createdAt: '2026-03-01T08:00:00.000Z', sessions: 2, seenAt: '2026-03-10T07:55:00.000Z' },
  ...{ joinedAt: '2026-03-01T08:00:00.000Z', hasCodes: true },
};
const ines: StaffListing = {
  ...{ id: 'ines', email: 'ines@lantern.example.org', name: 'Inés Moreno de la Fuente y Castellanos' },
  ...{ roles: ['editor', 'moderator'], leftAt: null, createdAt: '2026-03-02T08:00:00.000Z' },
  ...{ sessions: 0, seenAt: null, joinedAt: '2026-03-02T09:00:00.000Z', hasCodes: false },
};
const gone: StaffListing = { ...ines, id: 'bo', name: 'Bo Strand', leftAt: '2026-03-08T16:00:00.000Z' };
const invited: StaffListing = {
  ...ines,
  id: 'kit',
  name: 'Kit',
  email: 'kit@lantern.example.org',
  joinedAt: null,
};

/** Whom the specimens of the desk show, and where. */
export const cast = { site, ada, ines, gone, invited };
