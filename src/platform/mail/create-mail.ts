import { join } from 'node:path';
import { type Clock, instantOf, type NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Logger } from '#platform/log';
import type { Outbox } from '#platform/outbox';
import { deliveryAddress } from '#platform/text';
import { createEchoes } from './create-echoes.ts';
import { createSuppressing } from './create-suppressing.ts';
import { createWithheld } from './create-withheld.ts';
import { createForgetting } from './forgetting.ts';
import { createNames } from './names.ts';
import { budgetsOf } from './rules/budgets.ts';
import { mailboxOf } from './rules/envelope.ts';
import { outgoingOf } from './rules/outgoing.ts';
import { failureOf, type SmtpFault, statusOf } from './rules/refusal.ts';
import { beginLetter, type LetterState, setLetterState, takeFromBudgets } from './store/letters.ts';
import { folderTransport, type Send, smtpTransport } from './transports.ts';
import type { Letter, Mail, Occasion, Posted } from './words.ts';

export interface MailNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly outbox: Pick<Outbox, 'put' | 'on'>;
  readonly log: Logger;
  /** The data folder. */
  readonly folder: string;
  readonly secret: Buffer;
  readonly smtpUrl: string | undefined;
  /** `news@bay.example`, or `The Bay <news@bay.example>`. Left out: `news@` the site's own host. */
  readonly from: string | undefined;
  readonly origin: () => string;
  /** Whether only this machine can reach the newsroom: then letters may lie in the data folder. */
  readonly loopback: boolean;
  /** `off` lifts what counts a network or a story; an address keeps its budget. */
  readonly limits: 'on' | 'off';
}

/** Mail out: one letter per occasion, whatever crashes; nobody is bombarded through a form. */
export function createMail(needs: MailNeeds): Mail & { readonly close: () => void } {
  const { database, clock, folder, newId, secret } = needs;
  const smtp = needs.smtpUrl === undefined ? undefined : smtpTransport(needs.smtpUrl);
  const names = createNames(secret);
  const forgetting = createForgetting(needs);
  const { suppress, isEnded, ...suppressing } = createSuppressing({ database, clock, names });
  const echoes = createEchoes({ ...needs, names, forgetting });
  const { withhold, withheld } = createWithheld(needs);
  const kept = folderTransport(join(folder, 'mail'), newId);
  const way = smtp ? 'smtp' : needs.loopback ? 'folder' : 'none';
  const send: Send | undefined = smtp?.send ?? (needs.loopback ? kept.send : undefined);
  /** Letters of this process that are on their way, by key: posted twice at once, a letter goes once. */
  const onTheirWay = new Map<string, Promise<Posted>>();

  const now = () => instantOf(clock.now());
  const settle = (key: string, state: LetterState) =>
    database.write(async (writer) => {
      await setLetterState(writer, { key, state, at: now() });
      await forgetting.planLetters(writer);
    });

  async function carry(letter: Letter): Promise<Posted> {
    const to = deliveryAddress(letter.to);
    if (send === undefined || to === null) {
      withhold(to === null ? 'no-address' : 'no-mail', { letter: letter.key });
      return 'unsent';
    }
    if (await isEnded(letter)) {
      withhold('suppressed', { letter: letter.key });
      return 'suppressed';
    }
    const host = new URL(needs.origin()).hostname;
    const id = names.ofLetter(newId());
    const begun = {
      id,
      key: letter.key,
      kind: letter.kind,
      addressHash: names.ofAddress(letter.to),
      at: now(),
    };
    const messageId = `<${names.tokenOf(id)}@${host}>`;
    const before = await database.write((writer) => beginLetter(writer, { ...begun, messageId }));
    if (before !== undefined && before.state !== 'failed') {
      if (before.state !== 'sending') return before.state === 'unsent' ? 'unsent' : 'before';
      if (letter.kind === 'conversation') {
        await settle(letter.key, 'unsent');
        withhold('in-doubt', { letter: letter.key });
        return 'unsent';
      }
    }
    try {
      const sent = before ?? { id, messageId };
      const token = sent.id === null ? null : names.tokenOf(sent.id);
      const from = needs.from ?? `news@${host}`;
      await send(outgoingOf(letter, { from, to, token, messageId: sent.messageId, date: clock.now() }));
    } catch (fault) {
      return failed(letter, fault);
    }
    await settle(letter.key, 'sent');
    return way === 'folder' ? 'kept' : 'sent';
  }

  async function failed(letter: Letter, fault: unknown): Promise<Posted> {
    const failure = failureOf(fault as SmtpFault);
    needs.log.warn(
      { failure, letter: letter.key, fault: (fault as Error).name },
      'a letter did not go through',
    );
    if (failure === 'no-such-address') {
      await database.write(async (writer) => {
        await setLetterState(writer, { key: letter.key, state: 'suppressed', at: now() });
        await suppress(writer, letter.to, { why: 'bounced', status: statusOf(fault as SmtpFault) });
      });
      withhold('suppressed', { letter: letter.key });
      return 'suppressed';
    }
    if (failure === 'not-yet') await settle(letter.key, 'failed');
    throw fault;
  }

  return {
    works: way !== 'none',
    way,
    post(letter) {
      const under = onTheirWay.get(letter.key);
      if (under) return under;
      const posted = carry(letter).finally(() => onTheirWay.delete(letter.key));
      onTheirWay.set(letter.key, posted);
      return posted;
    },
    async mayAsk(writer, occasion) {
      await forgetting.planBudgets(writer);
      const isTaken = await takeFromBudgets(writer, countedFor(occasion));
      const { purpose, storyId } = occasion;
      if (!isTaken) withhold('over-budget', { purpose, ...(storyId !== undefined && { storyId }) });
      return isTaken;
    },
    suppress: (writer, address, why) => suppress(writer, address, { why, status: null }),
    ...suppressing,
    ...{ ...echoes, withhold, withheld },
    keptLetters: kept.kept,
    close: () => smtp?.close(),
  };

  function countedFor(occasion: Occasion) {
    const address = mailboxOf(occasion.address);
    const budgets = budgetsOf({ ...occasion, address }, { now: clock.now(), limits: needs.limits });
    return budgets.map(({ what, begins, most }) => ({
      whatHash: names.ofBudget(what),
      windowBegins: instantOf(new Date(begins)),
      most,
    }));
  }
}
