import { Button, Notice } from '#ui';
import type { Asked } from './find-form.tsx';
import { SETTLED_MANY } from './paths.ts';
import { says } from './state-words.ts';

/** The form to which the boxes of the list belong, and what they are called there: `chosen-ID`. */
const SETTLE = 'settle-many';
export const CHOSEN = 'chosen-';
export const BOXES = { form: SETTLE, name: (giftId: string) => CHOSEN + giftId };

/** What became of those that were chosen. `left`: nothing, as they had changed meanwhile. */
export interface SettledMany {
  readonly done: number;
  readonly left: number;
}

/** One press for all that stand together on a bank statement: those chosen in the list below. */
export function SettleMany({
  asked,
  settled,
}: {
  readonly asked: Asked;
  readonly settled: SettledMany | null;
}) {
  return (
    <>
      {settled !== null && (
        <Notice kind={settled.left > 0 ? 'warn' : 'good'}>
          <p>
            {says('settle-done', { count: settled.done })}{' '}
            {settled.left > 0 && says('settle-left', { count: settled.left })}
          </p>
        </Notice>
      )}
      <form class="gifts-many" id={SETTLE} method="post" action={SETTLED_MANY}>
        {(
          [
            ['q', asked.typed],
            ['way', asked.wayId],
            ['from', asked.from],
            ['to', asked.to],
          ] as const
        ).map(([name, value]) => value !== '' && <input type="hidden" name={name} value={value} />)}
        <span>{says('settle-many')}</span>
        <Button kind="quiet">{says('settle-many-button')}</Button>
        <span class="desk-soft">{says('settle-many-hint')}</span>
      </form>
    </>
  );
}
