import { ButtonLink } from '#ui';
import { say } from '../messages.ts';
import type { OwnText, OwnTexts } from '../words.ts';

/** What readers meet in the newsroom's words, by the place where it stands. */
export function TextsPage({ groups }: { readonly groups: readonly OwnTexts[] }) {
  return (
    <div class="desk-stack">
      <p class="desk-text">{say('texts-lead')}</p>
      {groups.map(({ name, label, texts }) => (
        <section aria-labelledby={`texts-${name}`}>
          <h2 id={`texts-${name}`}>{label}</h2>
          <ul class="desk-rows">
            {texts.map((text) => (
              <Text text={text} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Text({ text: { label, now, whose, href } }: { readonly text: OwnText }) {
  return (
    <li class="desk-row">
      <div class="desk-row__text">
        <h3 class="desk-row__name">{label}</h3>
        {now !== '' && (
          <p class="desk-said" dir="auto">
            {now}
          </p>
        )}
        <p class="desk-soft">{say(now === '' ? 'texts-none' : `texts-${whose}`)}</p>
      </div>
      <ButtonLink kind="quiet" href={href}>
        {say('texts-change')}
        <span class="hidden-text">: {label}</span>
      </ButtonLink>
    </li>
  );
}
