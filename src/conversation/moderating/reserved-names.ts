import type { Staff, StaffMember } from '#people';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import { keepValue, type Pages } from '#platform/pages';
import { folded, isOffice, isTaken, takenNames, wordsIn } from '#platform/text';
import type { StoriesForFeatures } from '#stories';
import type { SiteFacts } from '#ui';
import { mayModerate } from '../rules/may.ts';

/** For so long a new colleague's name may still be anybody's, in milliseconds. */
const KNOWN_FOR = 10_000;

/** Whether a name is kept for somebody else than who signs with it: a member of staff, or a reader (null). */
export type IsOthersName = (name: string, signer: StaffMember | null) => Promise<boolean>;

interface ReservingNeeds {
  readonly database: Database;
  readonly staff: Pick<Staff, 'people'>;
  readonly stories: () => Pick<StoriesForFeatures, 'bylines'>;
  readonly site: () => Promise<SiteFacts>;
  readonly pages: Pick<Pages, 'onTouch'>;
  readonly clock: Clock;
}

/**
 * Who may sign with what. For staff alone: their names, those over published stories, the newsroom's and its offices.
 * Staff sign with the name of their account, and call that as they like: not as a colleague's byline, and as the
 * newsroom or an office only if they decide about comments.
 */
export function createReservedNames(needs: ReservingNeeds): IsOthersName {
  const { database, stories, staff, site } = needs;
  const bylines = keepValue(
    needs.pages,
    async () => takenNames((await stories().bylines.published(database)).filter(isOfSeveralWords)),
    () => ['lists'],
  );
  const ownNames = keptFor(KNOWN_FOR, needs.clock, async () => {
    const people = (await staff.people()).filter(({ leftAt }) => leftAt === null);
    return takenNames([(await site()).name, ...people.map(({ name }) => name)]);
  });

  async function speaksForNewsroom(name: string): Promise<boolean> {
    return isOffice(name) || isTaken(name, takenNames([(await site()).name]));
  }

  async function isColleagues(name: string, signer: StaffMember): Promise<boolean> {
    const [all, people] = await Promise.all([stories().bylines.all(database), staff.people()]);
    // Who was let go may come back under another account, and is not locked out by their own byline.
    const here = new Set(people.flatMap(({ id, leftAt }) => (leftAt === null ? [id] : [])));
    const given = all.filter(({ staffId }) => staffId !== null && here.has(staffId));
    const isByline = (ofSigner: boolean) => {
      const some = given.filter(({ staffId }) => (staffId === signer.id) === ofSigner);
      return isTaken(name, takenNames(some.map((one) => one.name)));
    };
    return isByline(false) && !isByline(true);
  }

  return async (name, signer) => {
    if (signer === null) {
      return isOffice(name) || isTaken(name, await ownNames()) || isTaken(name, await bylines());
    }
    if (!mayModerate(signer) && (await speaksForNewsroom(name))) return true;
    return isColleagues(name, signer);
  };
}

/** A byline of one word may be a first name that many readers bear. */
const isOfSeveralWords = (byline: string) => wordsIn(folded(byline)).length > 1;

/** What is read again when it has been known for so long. */
function keptFor<Value>(time: number, clock: Clock, read: () => Promise<Value>): () => Promise<Value> {
  let known: { readonly until: number; readonly value: Promise<Value> } | undefined;
  return () => {
    const now = clock.now().getTime();
    if (known && now < known.until) return known.value;
    const value = read();
    known = { until: now + time, value };
    value.catch(() => {
      known = undefined;
    });
    return value;
  };
}
