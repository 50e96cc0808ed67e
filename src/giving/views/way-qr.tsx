import { QrCode } from '#ui';
import { say } from '../messages.ts';
import type { Pledge } from '../pledges/words.ts';
import { wayCode } from '../rules/way-code.ts';
import type { Way } from '../words.ts';
import { Copyable } from './copyable.tsx';

const TITLES = { bank: 'qr-title', pix: 'qr-title-pix', upi: 'qr-title-upi' } as const;

/** What the code of a way says to those who cannot see it. */
export function qrTitle({ details, label }: Way, language: string): string {
  const hasCode = details.kind === 'bank' || details.kind === 'pix' || details.kind === 'upi';
  return hasCode ? say(language, TITLES[details.kind], { holder: details.holder }) : label;
}

/**
 * The code that a giver's app reads, where a standard has one for the way: with amount and reference once there is a
 * pledge. Whoever reads this on the telephone itself cannot scan it: PIX is pasted, UPI is a link.
 */
export function WayQr(props: {
  readonly way: Way;
  readonly language: string;
  readonly pledge?: Pick<Pledge, 'minor' | 'currency' | 'reference'>;
}) {
  const { way, language, pledge } = props;
  const { details } = way;
  const code = wayCode(way, pledge);
  if (code === null) return null;
  const open = details.kind === 'bank' ? 'qr-hint' : 'qr-hint-open';
  return (
    <>
      <figure class="way__qr">
        <QrCode text={code} title={qrTitle(way, language)} />
        <figcaption>{say(language, pledge ? 'qr-hint-filled' : open)}</figcaption>
      </figure>
      {details.kind === 'pix' && (
        <div class="way__pasted">
          <p>{say(language, 'pix-code')}</p>
          <Copyable language={language} name={say(language, 'pix-code')} shown={code} />
        </div>
      )}
      {details.kind === 'upi' && (
        <p>
          <a class="button button--quiet" href={code} rel="noreferrer nofollow">
            {say(language, 'open-upi')}
          </a>
        </p>
      )}
    </>
  );
}
