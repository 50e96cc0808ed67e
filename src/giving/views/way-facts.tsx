import type { ComponentChildren } from 'preact';
import { accountFacts } from '../account-facts.ts';
import { say } from '../messages.ts';
import type { BankAccount, InteracAddress, WalletCode, Way } from '../words.ts';
import { Copyable } from './copyable.tsx';

/** What a giver needs to know of a way, as terms and values. */
export function WayFacts({ way, language }: { readonly way: Way; readonly language: string }) {
  const { details } = way;
  return (
    <>
      <dl class="way__facts">
        {details.kind === 'wallet-code' && <WalletFacts details={details} language={language} />}
        {details.kind === 'interac' && <InteracFacts details={details} language={language} />}
        {details.kind === 'bank' && <BankFacts details={details} language={language} />}
        {way.currencies.length > 0 && (
          <Fact term={say(language, 'currency', { n: way.currencies.length })}>
            {new Intl.ListFormat(language, { type: 'conjunction' }).format(
              way.currencies.map((code) => currencyText(code, language)),
            )}
          </Fact>
        )}
      </dl>
      {details.kind === 'interac' && (
        <p class="way__note">
          {details.autodeposit && `${say(language, 'with-autodeposit')} `}
          {say(language, 'bank-limit')}
        </p>
      )}
      {way.needs !== '' && <p class="way__note">{way.needs}</p>}
    </>
  );
}

function WalletFacts({ details, language }: { readonly details: WalletCode; readonly language: string }) {
  const { wallet, code, link } = details;
  return (
    <>
      <Fact term={say(language, 'wallet')}>
        {link === '' ? (
          <bdi>{wallet}</bdi>
        ) : (
          <a href={link} rel="noopener noreferrer nofollow">
            {say(language, 'open-wallet', { wallet })}
          </a>
        )}
      </Fact>
      <Value term={say(language, 'code')} shown={code} language={language} />
    </>
  );
}

function InteracFacts({
  details,
  language,
}: {
  readonly details: InteracAddress;
  readonly language: string;
}) {
  return (
    <>
      <Value term={say(language, 'send-to')} shown={details.address} language={language} />
      {details.question !== '' && (
        <Fact term={say(language, 'security-question')}>
          <bdi>{details.question}</bdi>
        </Fact>
      )}
    </>
  );
}

function BankFacts({ details, language }: { readonly details: BankAccount; readonly language: string }) {
  return (
    <>
      <Value term={say(language, 'holder')} shown={details.holder} language={language} />
      {accountFacts(details, language).map(({ name, ...fact }) =>
        name === 'lines' ? (
          <Lines text={fact.copied} language={language} />
        ) : (
          <Value {...fact} language={language} />
        ),
      )}
      {details.bank !== '' && (
        <Fact term={say(language, 'bank')}>
          <bdi>{details.bank}</bdi>
        </Fact>
      )}
    </>
  );
}

/** Each line of a free form can be taken along by itself. */
function Lines({ text, language }: { readonly text: string; readonly language: string }) {
  const term = say(language, 'lines');
  return (
    <Fact term={term}>
      {text
        .split('\n')
        .map((line) => (line === '' ? <br /> : <Copyable language={language} name={term} shown={line} />))}
    </Fact>
  );
}

function Value(props: {
  readonly term: string;
  readonly shown: string;
  readonly copied?: string;
  readonly language: string;
}) {
  const { term, shown, copied = shown, language } = props;
  return (
    <Fact term={term}>
      <Copyable language={language} name={term} shown={shown} copied={copied} />
    </Fact>
  );
}

/** One term and its value. */
export function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div class="way__fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function currencyText(code: string, language: string): string {
  const name = new Intl.DisplayNames([language, 'en'], { type: 'currency' }).of(code);
  return name === undefined || name === code ? code : `${name} (${code})`;
}
