import type { Translation } from '#platform/messages';
import type { UiWord } from './english.ts';

/** The words of what every page has, in Arabic. */
export const translation: Translation<UiWord> = {
  skip: 'الانتقال إلى النص',
  home: '{name}: الصفحة الأولى',
  menu: 'القائمة الرئيسية',
  search: 'بحث',
  'search-label': 'البحث في هذه الصحيفة',
  'search-button': 'بحث',
  pages: 'صفحات هذه القائمة',
  page: 'صفحة {page, number}',
  'page-before': 'الصفحة السابقة',
  'page-after': 'الصفحة التالية',
  feed: 'خلاصة الويب (RSS)',
  'at-the-foot': 'عن هذا الموقع',
  kept: 'ما نحتفظ به عنك ومدة الاحتفاظ به',
  wrong: 'يُرجى تصحيح ما يلي:',
};
