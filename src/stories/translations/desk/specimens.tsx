import type { Specimen } from '#desk';
import type { Translation } from '../store.ts';
import { sayTranslations } from './messages.ts';
import { type TranslationsProps, TranslationsView } from './translations-view.tsx';

const arabic: Translation = {
  ...{ id: 'ar', href: '/2026/03/العبارة', title: 'عودة العبارة الليلية', language: 'ar', isPublic: true },
};
const french: Translation = { id: 'fr', href: null, title: '', language: 'fr', isPublic: false };
const page: TranslationsProps = {
  ...{ story: { id: 'ferry', title: 'The night ferry returns' }, translations: [], siteLanguage: 'en' },
  mayLink: true,
};

const one = (state: string, props: TranslationsProps): Specimen => ({
  ...{ name: 'stories at the desk: translations', state, look: 'desk' },
  draw: () => <TranslationsView {...props} />,
});

/** The page of translations, in its states. */
export const translationSpecimens: readonly Specimen[] = [
  one('none', page),
  one('some', { ...page, translations: [arabic, french] }),
  one('refused', { ...page, typed: '/nowhere', error: sayTranslations('no-story') }),
  one('to look at', { ...page, translations: [arabic], mayLink: false }),
];
