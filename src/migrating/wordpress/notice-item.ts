import { fateOfTerms, type TermFate } from '../rules/term-fate.ts';
import { FIRST_CATEGORY, FOOTNOTES } from './meta-keys.ts';
import type { WxrItem } from './words.ts';

/** What people should look at. */
export interface Noticed {
  readonly kind: string;
  readonly what: string;
}

const OF_TERMS: Partial<Readonly<Record<TermFate, string>>> = {
  'own-tag': 'term-as-tag',
  format: 'post-format',
  'for-plugins': 'dropped-term',
};

/** What of an item beside its text became something else, or was not taken. */
export function noticedOfItem(item: WxrItem): readonly Noticed[] {
  return [...ofTerms(item), ...ofRating(item), ...ofData(item)];
}

function ofTerms({ terms }: WxrItem): readonly Noticed[] {
  return terms.flatMap(({ domain, slug }) => {
    const kind = OF_TERMS[fateOfTerms(domain)];
    if (kind === undefined) return [];
    return [{ kind, what: kind === 'post-format' ? slug.replace(/^post-format-/, '') : domain }];
  });
}

/** Readers' stars for a story: there are none here, so the account alone keeps the numbers. */
function ofRating({ meta, link }: WxrItem): readonly Noticed[] {
  const said = (key: string) => meta.find((one) => one.key === key)?.value.trim() ?? '';
  const count = said('wpdiscuz_post_rating_count');
  if (!/^[1-9]\d{0,8}$/.test(count)) return [];
  return [{ kind: 'rating-not-taken', what: `${link}: ${said('wpdiscuz_post_rating')} of 5 by ${count}` }];
}

const TAKEN: ReadonlySet<string> = new Set([FOOTNOTES, ...FIRST_CATEGORY]);

/** Fields that a site's own people filled in; those of plugins begin with a stroke. */
function ofData({ meta }: WxrItem): readonly Noticed[] {
  return meta
    .filter(({ key }) => key !== '' && !/^(?:_|wpdiscuz_|wmu_|cap-)/.test(key) && !TAKEN.has(key))
    .map(({ key }) => ({ kind: 'story-data-not-taken', what: key }));
}
