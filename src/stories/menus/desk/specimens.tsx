import type { Specimen } from '#desk';
import { sayMenus } from '../messages.ts';
import type { FoundEntry } from '../words.ts';
import { MenusView, type ShownMenu } from './menus-view.tsx';

const news: FoundEntry = {
  ...{ entry: { of: 'section', to: 'news', label: '' }, href: '/news', label: 'News', dead: null },
};
const about: FoundEntry = {
  ...{
    entry: { of: 'page', to: 'about', label: 'عن الصحيفة' },
    href: '/about',
    label: 'عن الصحيفة',
    dead: null,
  },
};
const gone: FoundEntry = {
  ...{ entry: { of: 'page', to: 'old', label: '' }, href: '', label: 'Our old rules', dead: 'page-gone' },
};
const long: FoundEntry = {
  entry: {
    of: 'elsewhere',
    to: 'https://archive.example.org/',
    label: 'Donaudampfschifffahrtsgesellschaftsarchi',
  },
  ...{ href: 'https://archive.example.org/', label: 'Donaudampfschifffahrtsgesellschaftsarchi', dead: null },
};
const choices = [
  { value: 'section:news', label: 'Section: News' },
  { value: 'page:about', label: 'Page: About us' },
];
const byRule: ShownMenu = { name: 'head', entries: [news], isArranged: false };
const arranged: ShownMenu = { name: 'foot', entries: [news, about, gone, long], isArranged: true };

const one = (state: string, draw: Specimen['draw']): Specimen => ({
  ...{ name: 'stories at the desk: menus', state, look: 'desk', draw },
});

/** The page of menus, in its states. */
export const menuSpecimens: readonly Specimen[] = [
  one('one by rule, one arranged', () => <MenusView {...{ menus: [byRule, arranged], choices }} isSaved />),
  one('empty, an address refused', () => (
    <MenusView
      {...{ menus: [{ ...byRule, entries: [], isArranged: true }, arranged], choices }}
      refused={{
        ...{ menu: 'head', key: null, values: new Map([['address', 'javascript:alert(1)']]) },
        errors: new Map([['address', sayMenus('address-wrong')]]),
      }}
    />
  )),
];
