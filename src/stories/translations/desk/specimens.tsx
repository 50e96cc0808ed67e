import type { Specimen } from '#desk';
import { sayTranslations } from './messages.ts';
import { type KnownTranslation, type TranslationsProps, TranslationsView } from './translations-view.tsx';

const arabic: KnownTranslation = {
  ...{ id: 'ar', href: '/2026/03/العبارة', title: 'عودة العبارة الليلية', language: 'ar', isPublic: true },
  ...{ isSeen: true, mayPart: true },
};
const french: KnownTranslation = {
  ...{ id: 'fr', href: null, title: '', language: 'fr', isPublic: false, isSeen: true, mayPart: true },
};
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
  one('one of another', { ...page, translations: [{ ...arabic, isSeen: false, mayPart: false }] }),
  one('refused', { ...page, typed: '/nowhere', error: sayTranslations('no-story') }),
  one('to look at', { ...page, translations: [arabic], mayLink: false }),
];
