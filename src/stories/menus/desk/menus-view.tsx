import type { FieldErrors } from '#people';
import { Button, Field, Icon, Notice, Select } from '#ui';
import { sayMenus } from '../messages.ts';
import { keyOf, LONGEST_LABEL } from '../rules/menu.ts';
import type { FoundEntry, MenuName } from '../words.ts';

export const MENUS_PATH = '/desk/menus';

/** A form that was refused, to be filled in again: which one, and with what. */
export interface RefusedMenu {
  readonly menu: MenuName;
  /** Of the entry; null for the form of a new one. */
  readonly key: string | null;
  readonly values: ReadonlyMap<string, string>;
  readonly errors: FieldErrors;
}

export interface ShownMenu {
  readonly name: MenuName;
  readonly entries: readonly FoundEntry[];
  /** Whether somebody has arranged it. */
  readonly isArranged: boolean;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface MenusProps {
  readonly menus: readonly ShownMenu[];
  /** The sections and pages to choose from. */
  readonly choices: readonly Choice[];
  readonly refused?: RefusedMenu;
  readonly isSaved?: boolean;
}

/** Both menus, each entry with what can be done to it, and forms for others. */
export function MenusView({ menus, choices, refused, isSaved }: MenusProps) {
  return (
    <>
      {isSaved && <Notice kind="good">{sayMenus('saved')}</Notice>}
      {refused && <Notice kind="error">{sayMenus('refused')}</Notice>}
      <p class="desk-text">{sayMenus('lead')}</p>
      {menus.map((menu) => (
        <Menu
          {...{ menu, choices, refused: refused?.menu === menu.name ? refused : undefined }}
          key={menu.name}
        />
      ))}
    </>
  );
}

interface MenuProps {
  readonly menu: ShownMenu;
  readonly choices: readonly Choice[];
  readonly refused: RefusedMenu | undefined;
}

function Menu({ menu: { name, entries, isArranged }, choices, refused }: MenuProps) {
  return (
    <section class="menus" aria-labelledby={`menu-${name}`}>
      <h2 id={`menu-${name}`}>{sayMenus(name)}</h2>
      <p class="desk-soft">{sayMenus(isArranged ? 'arranged' : `${name}-by-rule`)}</p>
      {isArranged && (
        <form method="post" action={`${MENUS_PATH}/reset`}>
          <input type="hidden" name="menu" value={name} />
          <Button kind="quiet" aria-label={sayMenus('reset-label', { menu: sayMenus(name) })}>
            {sayMenus('reset')}
          </Button>
        </form>
      )}
      {entries.length === 0 && <p class="desk-text">{sayMenus('none')}</p>}
      <ul class="desk-lines">
        {entries.map((found, at) => (
          <Row
            {...{ found, menu: name, id: `${name}-${at}` }}
            refused={refused?.key === keyOf(found.entry) ? refused : undefined}
          />
        ))}
      </ul>
      <AddForm {...{ name, choices, refused: refused?.key === null ? refused : undefined }} />
    </section>
  );
}

interface RowProps {
  readonly found: FoundEntry;
  readonly menu: MenuName;
  /** Unique on the page. */
  readonly id: string;
  readonly refused: RefusedMenu | undefined;
}

function Row({ found, menu, id, refused }: RowProps) {
  const { entry, href, label, dead } = found;
  const name = label || entry.to;
  return (
    <li class="desk-line menus__line">
      <div class="menus__entry">
        <p class="desk-line__name" dir="auto">
          {name}
        </p>
        {href !== '' && href !== name && (
          <p class="desk-soft">
            <a href={href}>{shortened(href)}</a>
          </p>
        )}
        {dead && <p class="menus__dead">{sayMenus(dead)}</p>}
        <details open={refused !== undefined}>
          <summary aria-label={`${sayMenus('change')}: ${name}`}>{sayMenus('change')}</summary>
          <form class="form" method="post" action={`${MENUS_PATH}/entry`}>
            <Which menu={menu} entry={keyOf(entry)} />
            <Field
              {...{ name: 'label', id: `${id}-label`, label: sayMenus('label'), maxlength: LONGEST_LABEL }}
              {...{ value: refused?.values.get('label') ?? entry.label, error: refused?.errors.get('label') }}
              {...{ dir: 'auto', autocomplete: 'off' }}
              hint={sayMenus(entry.of === 'elsewhere' ? 'label-hint-elsewhere' : 'label-hint')}
            />
            <div class="menus__buttons">
              <Button name="do" value="rename" aria-label={`${sayMenus('save')}: ${name}`}>
                {sayMenus('save')}
              </Button>
              <Button kind="danger" name="do" value="remove" aria-label={`${sayMenus('remove')}: ${name}`}>
                {sayMenus('remove')}
              </Button>
            </div>
          </form>
        </details>
      </div>
      <form class="desk-order" method="post" action={`${MENUS_PATH}/entry`}>
        <Which menu={menu} entry={keyOf(entry)} />
        {(['up', 'down'] as const).map((to) => (
          <button class="button button--quiet" name="do" value={to} type="submit">
            <Icon name={to} />
            <span class="hidden-text">{sayMenus(`move-${to}`, { name })}</span>
          </button>
        ))}
      </form>
    </li>
  );
}

function Which({ menu, entry }: { readonly menu: MenuName; readonly entry: string }) {
  return (
    <>
      <input type="hidden" name="menu" value={menu} />
      <input type="hidden" name="entry" value={entry} />
    </>
  );
}

/** A path in links, as people read it. */
function shortened(href: string): string {
  return href.length > 60 ? `${href.slice(0, 59)}…` : href;
}

function AddForm({ name, choices, refused }: Omit<MenuProps, 'menu'> & { readonly name: MenuName }) {
  const of = (field: string) => ({
    ...{ name: field, id: `add-${name}-${field}` },
    ...{ value: refused?.values.get(field), error: refused?.errors.get(field) },
  });
  return (
    <details class="menus__add" open={refused !== undefined}>
      <summary>{sayMenus(`add-${name}`)}</summary>
      <form class="form" method="post" action={MENUS_PATH}>
        <input type="hidden" name="menu" value={name} />
        <Select
          {...of('what')}
          label={sayMenus('what')}
          options={[{ value: '', label: sayMenus('what-address') }, ...choices]}
        />
        <Field
          {...{ ...of('address'), label: sayMenus('address'), hint: sayMenus('address-hint') }}
          {...{ maxlength: 1_000, autocomplete: 'off', spellcheck: false, dir: 'ltr' }}
        />
        <Field
          {...{ ...of('label'), label: sayMenus('label'), hint: sayMenus('label-hint') }}
          {...{ maxlength: LONGEST_LABEL, autocomplete: 'off', dir: 'auto' }}
        />
        <Button>{sayMenus('add-do')}</Button>
      </form>
    </details>
  );
}
