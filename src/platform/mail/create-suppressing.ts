import { type Clock, instantOf } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import type { Names } from './names.ts';
import {
  countSuppressions,
  deleteSuppression,
  findSuppression,
  insertSuppression,
  newestSuppressions,
} from './store/suppressions.ts';
import type { Letter, LetterKind, Mail, Suppression } from './words.ts';

/** What a complaint ends. A link to sign in, or a receipt, one asks for oneself. */
const ENDED_BY_COMPLAINT: ReadonlySet<LetterKind> = new Set(['conversation', 'confirmation']);

interface SuppressingNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly names: Names;
}

interface Suppressing extends Pick<Mail, 'lift' | 'onLifted' | 'suppressionOf' | 'suppressions'> {
  suppress(writer: Writer, address: string, by: Omit<Suppression, 'since'>): Promise<void>;
  /** Whether letters of this kind go no more to the letter's address. */
  isEnded(letter: Pick<Letter, 'to' | 'kind'>): Promise<boolean>;
}

/** Which addresses get no letters, and how they get them again. Each is known by its hash alone. */
export function createSuppressing({ database, clock, names }: SuppressingNeeds): Suppressing {
  const lifted: Parameters<Mail['onLifted']>[0][] = [];
  const suppressionOf = (address: string) => findSuppression(database, names.ofAddress(address));
  return {
    suppress: (writer, address, { why, status }) =>
      insertSuppression(writer, {
        ...{ addressHash: names.ofAddress(address), why, status },
        since: instantOf(clock.now()),
      }),
    async isEnded({ to, kind }) {
      const suppression = await suppressionOf(to);
      return suppression?.why === 'bounced' || (suppression !== null && ENDED_BY_COMPLAINT.has(kind));
    },
    async lift(writer, address) {
      if (!(await deleteSuppression(writer, names.ofAddress(address)))) return false;
      for (const then of lifted) await then(writer, address);
      return true;
    },
    onLifted: (then) => void lifted.push(then),
    suppressionOf,
    suppressions: async (most) => ({
      count: await countSuppressions(database),
      newest: await newestSuppressions(database, most),
    }),
  };
}
