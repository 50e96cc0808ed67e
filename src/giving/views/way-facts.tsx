import type { ComponentChildren } from 'preact';
import { listIn } from '#platform/messages';
import { say } from '../messages.ts';
import { factsOfWay, notesOfWay, type WayFact } from '../way-facts.ts';
import type { Way } from '../words.ts';
import { Copyable } from './copyable.tsx';

/** What a giver needs to know of a way, as terms and values, then in sentences. */
export function WayFacts({ way, language }: { readonly way: Way; readonly language: string }) {
  const facts = factsOfWay(way.details, language);
  const links = facts.flatMap(({ term, href }) => (href === undefined ? [] : [{ term, href }]));
  return (
    <>
      <dl class="way__facts">
        {facts.map((fact) => fact.href === undefined && <FactOf fact={fact} language={language} />)}
        {way.currencies.length > 0 && (
          <Fact term={say(language, 'currency', { n: way.currencies.length })}>
            {listIn(
              language,
              way.currencies.map((code) => currencyText(code, language)),
            )}
          </Fact>
        )}
      </dl>
      {links.map(({ term, href }) => (
        <p>
          <a class="button button--quiet" href={href} rel="noopener noreferrer nofollow">
            {term}
          </a>
        </p>
      ))}
      {notesOfWay(way, language).map((note) => (
        <p class="way__note">{note}</p>
      ))}
    </>
  );
}

function FactOf({ fact, language }: { readonly fact: WayFact; readonly language: string }) {
  const { term, shown, copied, isLines } = fact;
  if (isLines) return <Lines term={term} text={shown} copied={copied !== undefined} language={language} />;
  return (
    <Fact term={term}>
      {copied === undefined ? (
        <bdi>{shown}</bdi>
      ) : (
        <Copyable language={language} name={term} shown={shown} copied={copied} />
      )}
    </Fact>
  );
}

/** Lines of free words; those of an account can each be taken along by themselves. */
function Lines(props: {
  readonly term: string;
  readonly text: string;
  readonly copied: boolean;
  readonly language: string;
}) {
  const { term, text, copied, language } = props;
  const lines = text.split('\n');
  return (
    <Fact term={term}>
      {lines.map((line, at) => {
        if (line === '') return <br />;
        if (copied) return <Copyable language={language} name={term} shown={line} />;
        return (
          <>
            <bdi>{line}</bdi>
            {at < lines.length - 1 && <br />}
          </>
        );
      })}
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
