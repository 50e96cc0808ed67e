import { LetterShown } from '#desk';
import type { Letter } from '#platform/mail';
import { Button, Field, Notice, TextArea } from '#ui';
import { sayOwn } from '../../own/messages.ts';
import { type LetterKind, PLACES_OF, type TextPart, type Wording, type WordingProblems } from '../words.ts';
import { sayLetters } from './messages.ts';

export interface LetterPageProps {
  readonly kind: LetterKind;
  readonly wording: Wording;
  readonly problems?: WordingProblems;
  /** Whether the newsroom has words of its own for it. */
  readonly isOwn: boolean;
  /** null: it cannot be drawn in these words. */
  readonly shown: Pick<Letter, 'subject' | 'text' | 'html'> | null;
  /** The site's, in which the words are. */
  readonly wordsLanguage: string;
  /** The desk's. */
  readonly language: string;
}

/** The words of one letter, and the letter in them. */
export function LetterPage(props: LetterPageProps) {
  const { kind, wording, problems, isOwn, shown, wordsLanguage, language } = props;
  const say = (word: Parameters<typeof sayLetters>[1], facts = {}) => sayLetters(language, word, facts);
  const action = `/desk/giving/letters/${kind}`;
  const errorAt = (part: TextPart) => {
    const problem = problems?.get(part);
    return problem && say(`problem-${problem}`);
  };
  const named = new Intl.DisplayNames([language], { type: 'language' }).of(wordsLanguage) ?? wordsLanguage;
  return (
    <div class="desk-stack">
      <h2>{say(kind)}</h2>
      {problems !== undefined && problems.size > 0 && (
        <Notice kind="error">
          <p>{say('refused')}</p>
        </Notice>
      )}
      <form class="form" method="post" action={action}>
        <p class="desk-soft">{say('language', { language: named })}</p>
        <Field
          {...{ name: 'subject', label: say('subject'), value: wording.subject, required: true, dir: 'auto' }}
          error={errorAt('subject')}
        />
        {(['opening', 'closing'] as const).map((part) => (
          <TextArea
            {...{ name: part, label: say(part), value: wording[part], required: true, dir: 'auto' }}
            hint={say('lines-hint')}
            error={errorAt(part)}
            rows={5}
          />
        ))}
        <Places kind={kind} language={language} wordsLanguage={wordsLanguage} />
        <div class="way-form__save">
          <Button>{say('save')}</Button>
          <Button kind="quiet" name="do" value="preview">
            {say('preview')}
          </Button>
        </div>
      </form>
      {isOwn && (
        <form method="post" action={`${action}/restore`}>
          <Button kind="quiet">{say('restore')}</Button>
        </form>
      )}
      {shown !== null && (
        <section>
          <h2>{say('shown')}</h2>
          <div class="letter-preview" lang={wordsLanguage} dir="auto">
            <LetterShown letter={shown} />
          </div>
        </section>
      )}
      <p>
        <a href="/desk/giving/letters">{say('back')}</a>
      </p>
    </div>
  );
}

function Places(props: {
  readonly kind: LetterKind;
  readonly language: string;
  readonly wordsLanguage: string;
}) {
  const { kind, language, wordsLanguage } = props;
  const nobody = sayOwn(wordsLanguage, 'nobody-named');
  const places = PLACES_OF[kind];
  return (
    <div class="desk-soft">
      <p>{sayLetters(language, 'places', { places: places.map((place) => `{${place}}`).join(', ') })}</p>
      <dl class="letter-places">
        {places.map((place) => (
          <div>
            <dt>
              <code>{`{${place}}`}</code>
            </dt>
            <dd>{sayLetters(language, `place-${place}`, { nobody })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
