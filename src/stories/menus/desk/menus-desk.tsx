import type { DeskDeed, DeskPart } from '#desk';
import { EDITORS, type StaffMember } from '#people';
import type { Writer } from '#platform/database';
import { type Answer, nothingHere, page, seeOther } from '#platform/http';
import type { StoriesNeeds } from '../../needs.ts';
import { inTree } from '../../sections/rules/section-order.ts';
import { findSections, findStaticPages } from '../../store/index.ts';
import { entriesByRule, findMenu } from '../find-menus.ts';
import { sayMenus } from '../messages.ts';
import { leadsNowhere, readEntry } from '../read-entry.ts';
import {
  keyOf,
  type MenuWrong,
  menuNamed,
  moved,
  readLabel,
  renamed,
  whyNot,
  without,
} from '../rules/menu.ts';
import { menuSettings } from '../settings.ts';
import { findTitles } from '../store.ts';
import { MENUS, type MenuEntry, type MenuName } from '../words.ts';
import { MENUS_PATH, type MenusProps, MenusView, type RefusedMenu, type ShownMenu } from './menus-view.tsx';
import { menuSpecimens } from './specimens.tsx';

const MOST_PAGES_OFFERED = 100;

/** `/desk/menus`: what stands in the menus of every page. */
export function menusDesk(needs: StoriesNeeds): DeskPart {
  return {
    pages: [
      {
        ...{ path: MENUS_PATH, title: sayMenus('title'), roles: EDITORS },
        navigation: { place: 'newsroom', label: sayMenus('title'), position: 6 },
        draw: async ({ query }, staff) => (
          <MenusView {...(await shownNow(needs, staff))} isSaved={query.has('saved')} />
        ),
      },
    ],
    deeds: [addDeed(needs), entryDeed(needs), resetDeed(needs)],
    called: async (subjects) =>
      new Map(
        MENUS.flatMap((name) =>
          subjects.includes(`menu:${name}`)
            ? [[`menu:${name}`, { label: sayMenus(name), href: MENUS_PATH }]]
            : [],
        ),
      ),
    specimens: menuSpecimens,
  };
}

function addDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: MENUS_PATH, roles: EDITORS },
    async act({ form }, staff) {
      const menu = menuOf(form);
      const read = await readEntry(needs.database, form, needs.origin());
      const wrong = new Map<string, MenuWrong>(read.wrong);
      if (read.entry) {
        const { entry } = read;
        const refusal = await needs.database.write(async (writer) => {
          const entries = await entriesOf(needs, writer, menu);
          const why = whyNot(menu, entries, entry);
          if (why === null) await keep(needs, writer, { menu, entries: [...entries, entry], by: staff.id });
          return why;
        });
        if (refusal === null) return seeOther(`${MENUS_PATH}?saved`);
        wrong.set(entry.of === 'section' || entry.of === 'page' ? 'what' : 'address', refusal);
      }
      return refusedWith(needs, staff, { menu, key: null, values: form, errors: said(wrong) });
    },
  };
}

/** Moves an entry, calls it otherwise or takes it out, as the pressed button says. */
function entryDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: `${MENUS_PATH}/entry`, roles: EDITORS },
    async act({ form }, staff) {
      const [menu, key, deed] = [menuOf(form), form.get('entry') ?? '', form.get('do')];
      const label = readLabel(form.get('label'));
      const refusal = await needs.database.write(async (writer): Promise<MenuWrong | null> => {
        const entries = await entriesOf(needs, writer, menu);
        const entry = entries.find((one) => keyOf(one) === key);
        if (!entry) throw nothingHere();
        if (deed === 'rename') {
          if (label === null) return 'label-wrong';
          if (label === '' && entry.of === 'elsewhere') return 'label-missing';
        }
        const changed = afterDeed(entries, { key, deed, label: label ?? '' });
        if (changed !== entries) await keep(needs, writer, { menu, entries: changed, by: staff.id });
        return null;
      });
      if (refusal === null) return seeOther(`${MENUS_PATH}?saved`);
      const errors = said(new Map([['label', refusal]]));
      return refusedWith(needs, staff, { menu, key, values: form, errors });
    },
  };
}

function afterDeed(
  entries: readonly MenuEntry[],
  asked: { readonly key: string; readonly deed: string | undefined; readonly label: string },
): readonly MenuEntry[] {
  const { key, deed, label } = asked;
  if (deed === 'up' || deed === 'down') return moved(entries, key, deed);
  if (deed === 'remove') return without(entries, key);
  return deed === 'rename' ? renamed(entries, key, label) : entries;
}

function resetDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: `${MENUS_PATH}/reset`, roles: EDITORS },
    async act({ form }, staff) {
      const menu = menuOf(form);
      await needs.database.write((writer) => keep(needs, writer, { menu, entries: null, by: staff.id }));
      return seeOther(`${MENUS_PATH}?saved`);
    },
  };
}

function menuOf(form: ReadonlyMap<string, string>): MenuName {
  const menu = menuNamed(form.get('menu'));
  if (menu === null) throw nothingHere();
  return menu;
}

async function entriesOf(
  { settings }: StoriesNeeds,
  writer: Writer,
  menu: MenuName,
): Promise<readonly MenuEntry[]> {
  return (
    (await settings.read(writer, menuSettings))[menu] ??
    entriesByRule(writer, menu, await findSections(writer))
  );
}

/** Every page shows the menus: a change of settings has all of them drawn anew. */
async function keep(
  { settings, staff }: StoriesNeeds,
  writer: Writer,
  to: { readonly menu: MenuName; readonly entries: readonly MenuEntry[] | null; readonly by: string },
): Promise<void> {
  await settings.change(writer, menuSettings, { [to.menu]: to.entries });
  await staff.recordAct(writer, { by: to.by, act: 'menu-changed', subject: `menu:${to.menu}` });
}

async function shownNow(needs: StoriesNeeds, staff: StaffMember): Promise<MenusProps> {
  const [head, foot, sections, pages] = await Promise.all([
    shownMenu(needs, staff, 'head'),
    shownMenu(needs, staff, 'foot'),
    findSections(needs.database),
    findStaticPages(needs.database, MOST_PAGES_OFFERED),
  ]);
  const choices = [
    ...inTree(sections).map(({ section: { id, name } }) => ({
      ...{ value: `section:${id}`, label: sayMenus('what-section', { name }) },
    })),
    ...pages.map(({ id, title }) => ({
      ...{ value: `page:${id}`, label: sayMenus('what-page', { name: title }) },
    })),
  ];
  return { menus: [head, foot], choices };
}

/** A menu with the names of what readers no longer see, and with its addresses tried. */
async function shownMenu(
  { database, settings }: StoriesNeeds,
  staff: StaffMember,
  name: MenuName,
): Promise<ShownMenu> {
  const menus = await settings.read(database, menuSettings);
  const found = await findMenu(database, { menus, name, sections: await findSections(database) });
  const hidden = found.flatMap(({ entry, dead }) => (dead === 'page-gone' ? [entry.to] : []));
  const titles = await findTitles(database, staff.id, hidden);
  const entries = await Promise.all(
    found.map(async (one) => {
      const { entry, label } = one;
      if (entry.of !== 'elsewhere') return { ...one, label: label || titles.get(entry.to) || '' };
      return (await leadsNowhere(database, entry.to)) ? { ...one, dead: 'address-gone' as const } : one;
    }),
  );
  return { name, entries, isArranged: menus[name] !== null };
}

async function refusedWith(needs: StoriesNeeds, staff: StaffMember, refused: RefusedMenu): Promise<Answer> {
  const children = <MenusView {...(await shownNow(needs, staff))} refused={refused} />;
  const frame = { title: sayMenus('title'), staff, path: MENUS_PATH, children };
  return page(await needs.deskFrame(frame), { status: 400 });
}

function said(wrong: ReadonlyMap<string, MenuWrong>): ReadonlyMap<string, string> {
  return new Map([...wrong].map(([field, why]) => [field, sayMenus(why)]));
}
