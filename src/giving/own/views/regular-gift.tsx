import type { ComponentChildren } from 'preact';
import { amountField } from '#platform/money';
import { Button, Check, Field, type SiteFacts } from '#ui';
import type { Gift } from '../../gifts/words.ts';
import { say } from '../../messages.ts';
import type { Course } from '../../pledges/rules/rhythm.ts';
import { HowToSend, WayClosed } from '../../pledges/views/how-to-send.tsx';
import type { Pledge } from '../../pledges/words.ts';
import { feeIn } from '../../rules/way-limits.ts';
import type { Way } from '../../words.ts';
import { sayOwn } from '../messages.ts';
import { Arrivals } from './arrivals.tsx';
import { courseText } from './course-text.ts';
import { StandingOrder } from './standing-order.tsx';

export interface RegularGiftProps {
  readonly pledge: Pledge;
  readonly course: Course;
  readonly gifts: readonly Gift[];
  readonly way: Way | null;
  readonly amount: string;
  /** Whether we would remind; null: we have no address, or no mail. */
  readonly reminders: 'on' | 'off' | null;
  /** What was typed as a new amount, whether it was to cover the fees, and why it is none. */
  readonly refused: {
    readonly amount: string;
    readonly coversFees: boolean;
    readonly says: string;
  } | null;
  readonly href: string;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** A gift that comes again and again: what arrived, what is due, how to send it, and how to change or stop it. */
export function RegularGift(
  props: RegularGiftProps & {
    /** What it is for, and for whom. */
    readonly children?: ComponentChildren;
  },
) {
  const { pledge, course, gifts, way, amount, href, site, children } = props;
  const { language } = site;
  const isOpen = pledge.cancelledAt === null;
  return (
    <>
      <p>
        <strong>{courseText(props)}</strong>
      </p>
      {children}
      <Arrivals gifts={gifts} due={isOpen ? course.due : null} site={site} />
      {isOpen && way === null && <WayClosed language={language} />}
      {isOpen && way !== null && (
        <>
          <HowToSend {...{ pledge, way, amount, language }} />
          <StandingOrder {...{ pledge, way, start: course.due, site }} />
          <ul class="own__links">
            <li>
              <a href={`${href}/gift.ics`} download="gift.ics">
                {sayOwn(language, 'calendar-link')}
              </a>
            </li>
            <li>
              <a href={`${href}/card`}>{sayOwn(language, 'card-link')}</a>
            </li>
          </ul>
        </>
      )}
      {isOpen && gifts.length === 0 && pledge.saidSentAt === null && (
        <form class="form" method="post" action={`${href}/sent`}>
          <Button>{say(language, 'sent-button')}</Button>
        </form>
      )}
      {isOpen && <Changing {...props} />}
    </>
  );
}

/** What a giver decides about it. The past stays. */
function Changing({ pledge, way, reminders, refused, href, site: { language } }: RegularGiftProps) {
  const fee = way && feeIn(way, pledge.currency);
  // What is there to cover the fees is added anew to what is typed; where nothing is taken, all of it is given.
  const given = { minor: pledge.minor - (fee === null ? 0 : pledge.coveredMinor), currency: pledge.currency };
  return (
    <>
      <section class="own__part">
        <h2>{sayOwn(language, 'change-amount')}</h2>
        <form class="form" method="post" action={`${href}/amount`}>
          <Field
            name="amount"
            label={say(language, 'amount-in', { currency: pledge.currency })}
            hint={sayOwn(language, 'change-amount-hint')}
            value={refused?.amount ?? amountField(given)}
            error={refused?.says}
            inputmode="decimal"
            autocomplete="off"
            dir="ltr"
            required
          />
          {fee !== null && (
            <Check
              name="cover"
              label={say(language, 'cover')}
              checked={refused?.coversFees ?? pledge.coveredMinor > 0}
            />
          )}
          <Button kind="quiet">{sayOwn(language, 'change-amount-button')}</Button>
        </form>
      </section>
      {reminders !== null && (
        <section class="own__part">
          <h2>{sayOwn(language, 'reminders')}</h2>
          <p>{sayOwn(language, `reminders-${reminders}`)}</p>
          <RemindersForm {...{ reminders, href, language }} />
        </section>
      )}
      <section class="own__part">
        <h2>{sayOwn(language, 'stop')}</h2>
        <p>{sayOwn(language, 'stop-hint')}</p>
        <form class="form" method="post" action={`${href}/cancel`}>
          <Button kind="quiet">{sayOwn(language, 'stop-button')}</Button>
        </form>
      </section>
    </>
  );
}

/** Ends reminders, or begins them again. */
export function RemindersForm(props: {
  readonly reminders: 'on' | 'off';
  readonly href: string;
  readonly language: string;
}) {
  const { reminders, href, language } = props;
  return (
    <form class="form" method="post" action={`${href}/reminders`}>
      {reminders === 'off' && <input type="hidden" name="wanted" value="yes" />}
      <Button kind="quiet">
        {sayOwn(language, reminders === 'on' ? 'reminders-end-button' : 'reminders-begin-button')}
      </Button>
    </form>
  );
}
