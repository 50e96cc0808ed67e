import type { SiteFacts } from '#ui';
import { languageName } from '../translations/language-name.ts';
import { sayPage } from './messages.ts';
import { inLanguage } from './own-language.ts';
import type { TranslationLink } from './props.ts';

interface TranslationsProps {
  readonly site: SiteFacts;
  readonly storyId: string;
  /** The story itself among them. */
  readonly translations?: readonly TranslationLink[] | undefined;
}

/** The way to the same story in other languages, each called as its speakers call it. */
export function Translations({ site, storyId, translations = [] }: TranslationsProps) {
  const others = translations.filter(({ id }) => id !== storyId);
  if (others.length === 0) return null;
  return (
    <nav aria-label={sayPage(site.language, 'translations')} {...inLanguage(site.language)}>
      <ul class="links">
        {others.map(({ href, language }) => (
          <li>
            <a
              href={href ?? '/'}
              rel="alternate"
              hreflang={language ?? site.language}
              {...inLanguage(language ?? site.language)}
            >
              {languageName(language ?? site.language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * The same for search engines: each language once, the story's own too, with whole addresses.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function TranslationsHead({ site, storyId, translations = [] }: TranslationsProps) {
  if (site.origin === '' || translations.length < 2) return null;
  const own = translations.filter(({ id }) => id === storyId);
  const byLanguage = new Map(
    [...translations, ...own].map((one) => [one.language ?? site.language, one.href ?? '/']),
  );
  return (
    <>
      {[...byLanguage].map(([language, href]) => (
        <link rel="alternate" hreflang={language} href={`${site.origin}${href}`} />
      ))}
    </>
  );
}
