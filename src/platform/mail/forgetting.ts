import { type Clock, instantOf, laterBy } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import type { Outbox } from '#platform/outbox';
import { forgetSetbacks } from './store/echoes.ts';
import { forgetBudgets, forgetLetters } from './store/letters.ts';

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
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
export function createForgetting({ database, clock, outbox }: ForgettingNeeds): Forgetting {
  outbox.on('letters-outlived', () =>
    database.write((writer) => forgetLetters(writer, laterBy(clock.now(), -LETTERS_KEPT))),
  );
  outbox.on('mail-budgets-outlived', () =>
    database.write((writer) => forgetBudgets(writer, laterBy(clock.now(), -BUDGETS_KEPT))),
  );
  outbox.on('mail-setbacks-outlived', () =>
    database.write((writer) => forgetSetbacks(writer, laterBy(clock.now(), -SETBACKS_KEPT).slice(0, 10))),
  );

  /** One plan for all that comes within the same step. */
  function planning(topic: string, by: { readonly kept: number; readonly step: number }) {
    let planned = Number.NaN;
    return async (writer: Writer) => {
      const step = Math.floor(clock.now().getTime() / by.step);
      if (step === planned) return;
      const notBefore = instantOf(new Date((step + 1) * by.step + by.kept));
      await outbox.put(writer, { topic, payload: {}, notBefore });
      writer.afterCommit(() => {
        planned = step;
      });
    };
  }

  return {
    planLetters: planning('letters-outlived', { kept: LETTERS_KEPT, step: DAY }),
    planBudgets: planning('mail-budgets-outlived', { kept: BUDGETS_KEPT, step: HOUR }),
    planSetbacks: planning('mail-setbacks-outlived', { kept: SETBACKS_KEPT, step: DAY }),
  };
}
