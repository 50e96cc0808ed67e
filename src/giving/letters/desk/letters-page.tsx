import { Button, ButtonLink, Check, type SiteFacts } from '#ui';
import { LETTER_KINDS, type LetterKind, type Wording } from '../words.ts';
import { sayLetters } from './messages.ts';

export interface LettersPageProps {
  /** The words in which each leaves, and whether they are the newsroom's own. */
  readonly letters: Readonly<Record<LetterKind, { readonly wording: Wording; readonly isOwn: boolean }>>;
  readonly tellsStaff: boolean;
  readonly site: Pick<SiteFacts, 'language'>;
}

/** All letters to givers, and whether the treasurer gets some. */
export function LettersPage({ letters, tellsStaff, site: { language } }: LettersPageProps) {
  const say = (word: Parameters<typeof sayLetters>[1]) => sayLetters(language, word);
  return (
    <div class="desk-stack">
      <p>{say('lead')}</p>
      <ul class="desk-rows">
        {LETTER_KINDS.map((kind) => (
          <li class="desk-row">
            <div class="desk-row__text">
              <h2 class="desk-row__name">{say(kind)}</h2>
              <p dir="auto">“{letters[kind].wording.subject}”</p>
              <p class="desk-soft">
                {say(`${kind}-when`)} {say(letters[kind].isOwn ? 'own-words' : 'our-words')}
              </p>
            </div>
            <ButtonLink kind="quiet" href={`/desk/giving/letters/${kind}`}>
              {say('change')}
              <span class="hidden-text">: {say(kind)}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
      <section>
        <h2>{say('staff-title')}</h2>
        <form class="form" method="post" action="/desk/giving/letters">
          <Check name="tells" value="yes" label={say('staff-label')} checked={tellsStaff} />
          <p class="desk-soft">{say('staff-hint')}</p>
          <Button kind="quiet">{say('save')}</Button>
        </form>
      </section>
    </div>
  );
}
