import type { Translation } from '#platform/messages';
import type { UiWord } from './english.ts';

/** The words of what every page has, in Korean. */
export const translation: Translation<UiWord> = {
  skip: '본문으로 건너뛰기',
  home: '{name}: 첫 화면',
  menu: '주 메뉴',
  search: '검색',
  'search-label': '이 신문에서 검색',
  'search-button': '검색',
  pages: '이 목록의 페이지',
  page: '페이지 {page, number}',
  'page-before': '이전 페이지',
  'page-after': '다음 페이지',
  feed: '웹 피드(RSS)',
  'at-the-foot': '사이트 안내',
  kept: '보관하는 정보와 보관 기간',
  wrong: '다음을 고쳐 주세요:',
};
