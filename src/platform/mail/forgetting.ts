import { type Clock, DAY, HOUR } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import { forgetInTime, type Outbox } from '#platform/outbox';
import { forgetSetbacks } from './store/echoes.ts';
import { forgetBudgets, forgetLetters } from './store/letters.ts';

/** How long a letter is known by its key, in milliseconds: far longer than the outbox tries to send it. */
const LETTERS_KEPT = 90 * DAY;
/** Longer than the longest window, in milliseconds. */
const BUDGETS_KEPT = 2 * DAY;
/** How long an address is reproached with a letter that did not arrive, in milliseconds. */
const SETBACKS_KEPT = 30 * DAY;

export interface ForgettingNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly outbox: Pick<Outbox, 'put' | 'on'>;
}

export interface Forgetting {
  /** Plans when the letters of today are forgotten, with the deed that notes one. */
  planLetters(writer: Writer): Promise<void>;
  /** Plans when the budgets of this hour are forgotten, with the deed that counts one. */
  planBudgets(writer: Writer): Promise<void>;
  /** Plans when the setbacks of today are forgotten, with the deed that notes one. */
  planSetbacks(writer: Writer): Promise<void>;
}

/** What mail keeps it forgets in time, as the outbox owes it: hashes of addresses are not kept for ever. */
export function createForgetting(needs: ForgettingNeeds): Forgetting {
  return {
    planLetters: forgetInTime(
      { topic: 'letters-outlived', kept: LETTERS_KEPT, step: DAY, forget: forgetLetters },
      needs,
    ),
    planBudgets: forgetInTime(
      { topic: 'mail-budgets-outlived', kept: BUDGETS_KEPT, step: HOUR, forget: forgetBudgets },
      needs,
    ),
    planSetbacks: forgetInTime(
      {
        ...{ topic: 'mail-setbacks-outlived', kept: SETBACKS_KEPT, step: DAY },
        forget: (writer, before) => forgetSetbacks(writer, before.slice(0, 10)),
      },
      needs,
    ),
  };
}
