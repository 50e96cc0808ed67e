import type { Clock, NewId } from '#platform/clock';
import { instantOf } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import { type CountTry, limitTries } from '#platform/limits';
import type { Mail } from '#platform/mail';
import type { Outbox } from '#platform/outbox';
import type { Settings } from '#platform/settings';
import type { SiteFacts } from '#ui';
import type { HashCost } from '../rules/password-hash.ts';
import { insertAct } from '../store/index.ts';
import type { ActToRecord } from '../words.ts';

/** What a deed of staff needs. */
export interface ActionNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly newSecret: () => string;
}

/** What a deed needs that has to do with how somebody signs in. */
export interface AccessNeeds extends ActionNeeds {
  readonly mail: Mail;
  readonly outbox: Outbox;
  readonly settings: Settings;
  /** 32 random bytes of this newsroom alone. */
  readonly secret: Buffer;
  /** Where the newsroom is reached, without a trailing slash. */
  readonly origin: () => string;
  readonly site: () => Promise<SiteFacts>;
  readonly tries: Tries;
  /** With what passwords are hashed. */
  readonly hashCost: HashCost;
}

const MINUTE = 60;

/** How often something may be tried; each says whether it may go on. None of them ends a session or a link by mail. */
export interface Tries {
  /** A password, by network: what one stranger can try at all. */
  readonly passwordFrom: CountTry;
  /** A password for one address from one network. */
  readonly passwordFor: CountTry;
  /** A password for one address from anywhere. */
  readonly passwordAnywhere: CountTry;
  /** A code of the second step, by person: only who had the first step right comes so far. */
  readonly code: CountTry;
  /** A password to prove again who one is, by person: only who is signed in comes so far. */
  readonly again: CountTry;
  /** Letters with a code to one person. */
  readonly mailedCode: CountTry;
  /** Challenges for passkeys, by network. */
  readonly passkey: CountTry;
}

export function createTries(limits: 'on' | 'off'): Tries {
  const of = (most: number, minutes: number) => limitTries(limits, { most, withinSeconds: minutes * MINUTE });
  return {
    ...{ passwordFrom: of(60, 15), passwordFor: of(8, 15), passwordAnywhere: of(60, 60) },
    ...{ code: of(6, 15), again: of(10, 15), mailedCode: of(6, 60), passkey: of(60, 10) },
  };
}

/** Enters a deed into the audit trail. */
export async function recordAct(
  writer: Writer,
  act: ActToRecord,
  { clock, newId }: Pick<ActionNeeds, 'clock' | 'newId'>,
): Promise<void> {
  await insertAct(writer, {
    id: newId(),
    at: instantOf(clock.now()),
    staff_id: act.by,
    act: act.act,
    subject: act.subject ?? null,
  });
}
