import { Button, Field } from '#ui';
import { languageName } from '../language-name.ts';
import type { Translation } from '../store.ts';
import { sayTranslations } from './messages.ts';

/** A translation that somebody may know of. */
export interface KnownTranslation extends Translation {
  /** They may see it at the desk; else where readers do. */
  readonly isSeen: boolean;
  /** They may write at it. */
  readonly mayPart: boolean;
}

export interface TranslationsProps {
  readonly story: { readonly id: string; readonly title: string };
  /** The others. */
  readonly translations: readonly KnownTranslation[];
  /** BCP 47, of what says none. */
  readonly siteLanguage: string;
  readonly mayLink: boolean;
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
}

/** What a story is a translation of, and a form to link another one. */
export function TranslationsView(props: TranslationsProps) {
  const { story, translations, mayLink, typed, error } = props;
  const here = `/desk/stories/${story.id}`;
  return (
    <div class="desk-stack">
      <p>
        <a href={here}>{sayTranslations('back')}</a>
      </p>
      <p class="desk-text">{sayTranslations('lead')}</p>
      {translations.length === 0 && <p class="desk-soft">{sayTranslations('none')}</p>}
      <ul class="desk-lines">
        {translations.map((one) => (
          <Row {...props} one={one} />
        ))}
      </ul>
      {mayLink && translations.some(({ mayPart }) => !mayPart) && (
        <Part story={story} other={story} word="part-itself" />
      )}
      {mayLink && (
        <form class="form" method="post" action={`${here}/translations`} aria-labelledby="link-translation">
          <h2 id="link-translation">{sayTranslations('add')}</h2>
          <Field
            {...{ name: 'address', label: sayTranslations('address'), hint: sayTranslations('address-hint') }}
            {...{ value: typed, error, autocomplete: 'off', spellcheck: false, required: true }}
          />
          <Button>{sayTranslations('add-do')}</Button>
        </form>
      )}
    </div>
  );
}

function Row({ story, siteLanguage, mayLink, one }: TranslationsProps & { readonly one: KnownTranslation }) {
  const title = one.title || sayTranslations('untitled');
  return (
    <li class="desk-line">
      <div>
        <a
          class="desk-line__name"
          href={one.isSeen ? `/desk/stories/${one.id}` : (one.href ?? '/')}
          dir="auto"
        >
          {title}
        </a>
        <p class="desk-soft">
          {languageName(one.language ?? siteLanguage)}
          {!one.isPublic && `, ${sayTranslations('not-public')}`}
        </p>
      </div>
      {mayLink && one.mayPart && <Part story={story} other={{ id: one.id, title }} word="part-do" />}
    </li>
  );
}

/** Takes one of them out. */
function Part(props: {
  readonly story: { readonly id: string };
  readonly other: { readonly id: string; readonly title: string };
  readonly word: 'part-do' | 'part-itself';
}) {
  const { story, other, word } = props;
  return (
    <form method="post" action={`/desk/stories/${story.id}/translations/part`}>
      <input type="hidden" name="other" value={other.id} />
      <Button
        kind="quiet"
        aria-label={word === 'part-do' ? sayTranslations('part', { title: other.title }) : undefined}
      >
        {sayTranslations(word)}
      </Button>
    </form>
  );
}
