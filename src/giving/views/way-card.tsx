import { Icon } from '#ui';
import { say } from '../messages.ts';
import { type PledgeFormProps, PledgeFormView } from '../pledges/views/pledge-form.tsx';
import { limitOf } from '../rules/ways-for.ts';
import type { Way, WayFrom } from '../words.ts';
import { limitText } from './limit.ts';
import { WayFacts } from './way-facts.tsx';
import { WayQr } from './way-qr.tsx';

export interface WayCardProps {
  readonly from: WayFrom;
  readonly language: string;
  /** Opened: the giver has said where they are. */
  readonly open: boolean;
  /** What the form of a pledge is made with; null: nobody can make one here. */
  readonly pledging: Omit<PledgeFormProps, 'way' | 'language'> | null;
}

/** One way to give: its name, and what it takes; where it does not work, the reason instead. */
export function WayCard({ from: { way, whyNot }, language, open, pledging }: WayCardProps) {
  if (whyNot) {
    return (
      <li class="way way--off">
        <div class="way__head">
          <WayName way={way} language={language} />
          <p class="way__why">
            <Icon name="warning" /> {limitText(whyNot, language)}
          </p>
        </div>
      </li>
    );
  }
  const limit = limitOf(way);
  return (
    <li class="way">
      <details open={open}>
        <summary class="way__head">
          <WayName way={way} language={language} />
          {!open && limit && <span class="way__limit">{limitText(limit, language)}</span>}
        </summary>
        <div class="way__body">
          {way.sample && <p class="way__sample">{say(language, 'sample-way')}</p>}
          <WayFacts way={way} language={language} />
          <WayQr way={way} language={language} />
          {pledging && (
            <details>
              <summary class="button">{say(language, 'pledge-heading')}</summary>
              <PledgeFormView {...pledging} way={way} language={language} />
            </details>
          )}
        </div>
      </details>
    </li>
  );
}

/** The word "Sample" after a way's name, unless the name says it already. */
export function SampleMark(props: {
  readonly way: Pick<Way, 'label' | 'sample'>;
  readonly language: string;
}) {
  const { way, language } = props;
  const word = say(language, 'sample');
  if (!way.sample || way.label.toLowerCase().includes(word.toLowerCase())) return null;
  return (
    <>
      {' '}
      <strong class="sample-mark">{word}</strong>
    </>
  );
}

function WayName({ way, language }: { readonly way: Way; readonly language: string }) {
  return (
    <h3 class="way__name">
      <bdi>{way.label}</bdi>
      <SampleMark way={way} language={language} />
    </h3>
  );
}
