import { type Clock, instantOf } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import type { Received } from '#platform/inbox';
import type { Logger } from '#platform/log';
import type { Forgetting } from './forgetting.ts';
import type { Names } from './names.ts';
import { type Bounce, echoIn } from './rules/echo.ts';
import { addSetback, keepEcho } from './store/echoes.ts';
import { insertSuppression } from './store/suppressions.ts';
import type { Mail, Suppression } from './words.ts';

/** An address that does not take a letter on so many days within a month gets no more. */
const MOST_SETBACKS = 5;

interface EchoesNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly names: Names;
  readonly forgetting: Pick<Forgetting, 'planSetbacks'>;
}

/**
 * What comes back about our letters. Only the token of a letter makes anything happen: from whom a mail says it
 * comes, and about whom, anybody can write.
 */
export function createEchoes(needs: EchoesNeeds): Pick<Mail, 'echoes' | 'onSuppressed'> {
  const { database, clock, log, names, forgetting } = needs;
  const suppressed: Parameters<Mail['onSuppressed']>[0][] = [];

  /** Whether it is about a letter of ours, known by its token. */
  async function take({ mail }: Pick<Received, 'mail'>): Promise<boolean> {
    const echo = echoIn(mail);
    const id = echo && names.letterOf(echo.token);
    if (!echo || id === null) return false;
    if (echo.what === 'bounce') await database.write((writer) => bounced(writer, id, echo));
    if (echo.what === 'complaint') await database.write((writer) => complained(writer, id));
    return true;
  }

  async function bounced(writer: Writer, id: string, { blame, status, recipients }: Bounce): Promise<void> {
    const letter = await keepEcho(writer, { id, echo: blame === 'address' ? 'bounce' : 'setback' });
    if (letter === null) return;
    // About somebody else: it was passed on to them, and they may be one of several.
    const isAsked =
      recipients.length === 0 || recipients.some((one) => names.ofAddress(one) === letter.addressHash);
    if (blame === 'address' && isAsked) return end(writer, letter, { why: 'bounced', status });
    // No fault of the address, on however many days: the publisher has to mend it.
    if (blame === 'sender')
      return log.warn({ status, letter: letter.key }, 'a letter came back for what it says, or who sends it');
    await forgetting.planSetbacks(writer);
    const { addressHash } = letter;
    const days = await addSetback(writer, { addressHash, day: instantOf(clock.now()).slice(0, 10) });
    if (days >= MOST_SETBACKS) await end(writer, letter, { why: 'bounced', status });
  }

  async function complained(writer: Writer, id: string): Promise<void> {
    const letter = await keepEcho(writer, { id, echo: 'complaint' });
    if (letter !== null) await end(writer, letter, { why: 'complained', status: null });
  }

  async function end(
    writer: Writer,
    letter: { readonly key: string; readonly addressHash: string },
    { why, status }: Omit<Suppression, 'since'>,
  ): Promise<void> {
    const since = instantOf(clock.now());
    await insertSuppression(writer, { addressHash: letter.addressHash, why, status, since });
    for (const then of suppressed) await then(writer, { why, letterKey: letter.key });
    log.info({ why, status, letter: letter.key }, 'an address gets no more letters');
  }

  return { echoes: { name: 'echoes', take }, onSuppressed: (then) => void suppressed.push(then) };
}
