import { directionOf } from '#ui';

/** The attributes of an element whose words may be in another language than what stands around it. */
export function inLanguage(language: string): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: language, dir: directionOf(language) };
}
