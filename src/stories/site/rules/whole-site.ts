import { COLOURS, type SiteLook, TYPES } from '#ui';
import { readSite, type SiteToBe } from './site-form.ts';

/** All that the owner says of the site in the desk. */
export interface SiteWithLook extends SiteToBe, SiteLook {
  /** How many stories a page of a list shows. */
  readonly storiesOnPage: number;
}

export const FEWEST_ON_PAGE = 5;
export const MOST_ON_PAGE = 100;

/** What was sent, checked: the site as it shall be, or what is wrong with which field. */
export function readWholeSite(form: ReadonlyMap<string, string>) {
  const { site, wrong: before } = readSite(form);
  const wrong = new Map<string, 'number-wrong' | 'choice-wrong' | 'name-wrong' | 'tagline-wrong'>(before);
  const colour = COLOURS.find((one) => one === form.get('colour'));
  const type = TYPES.find((one) => one === form.get('type'));
  const storiesOnPage = Number(form.get('stories-on-page'));
  const isCount = Number.isInteger(storiesOnPage);
  if (!colour) wrong.set('colour', 'choice-wrong');
  if (!type) wrong.set('type', 'choice-wrong');
  if (!isCount || storiesOnPage < FEWEST_ON_PAGE || storiesOnPage > MOST_ON_PAGE) {
    wrong.set('stories-on-page', 'number-wrong');
  }
  const whole: SiteWithLook | null = site && colour && type ? { ...site, colour, type, storiesOnPage } : null;
  return { site: wrong.size === 0 ? whole : null, wrong };
}
