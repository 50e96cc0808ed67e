import type { Reader } from '#platform/database';
import { urlFrom } from '#platform/text';
import { targetFrom } from '../redirects/rules/redirect-form.ts';
import { isReserved, pathOfHref } from '../rules/address.ts';
import { findAddress, findSection, findTag, findTagBySlug } from '../store/index.ts';
import { type MenuWrong, readLabel } from './rules/menu.ts';
import { findReadable } from './store.ts';
import type { MenuEntry } from './words.ts';

type Field = 'what' | 'address' | 'label';

export type ReadEntry =
  | { readonly entry: MenuEntry; readonly wrong?: undefined }
  | { readonly entry?: undefined; readonly wrong: ReadonlyMap<Field, MenuWrong> };

/**
 * The entry that a form asks for: `what` is a section or a page, or `address` names it. An address of a section, a
 * page or a tag of this site becomes that thing, so that the entry follows it.
 */
export async function readEntry(
  reader: Reader,
  form: ReadonlyMap<string, string>,
  origin: string,
): Promise<ReadEntry> {
  const label = readLabel(form.get('label'));
  if (label === null) return refusedAt('label', 'label-wrong');
  const [, of, id = ''] = /^(section|page):(.+)$/.exec(form.get('what') ?? '') ?? [];
  if (of !== undefined && (form.get('address') ?? '').trim() !== '')
    return refusedAt('address', 'address-too');
  if (of === 'section') {
    return (await findSection(reader, id)) ? taken('section', id, label) : refusedAt('what', 'what-wrong');
  }
  if (of === 'page') {
    return (await isReadablePage(reader, id)) ? taken('page', id, label) : refusedAt('what', 'what-wrong');
  }
  const to = targetFrom(form.get('address'), origin);
  if (to === null) return refusedAt('address', 'address-wrong');
  const known = await knownAt(reader, to);
  if (known === 'nothing') return refusedAt('address', 'address-nothing');
  if (known) return taken(known.of, known.id, label);
  return label === '' ? refusedAt('label', 'label-missing') : taken('elsewhere', to, label);
}

/** Whether an address of this site leads readers to nothing; of others nobody asks. */
export async function leadsNowhere(reader: Reader, to: string): Promise<boolean> {
  return (await knownAt(reader, to)) === 'nothing';
}

/** What stands at an address: a thing that a menu can follow; null for any other that answers. */
async function knownAt(
  reader: Reader,
  to: string,
): Promise<{ readonly of: 'section' | 'page' | 'tag'; readonly id: string } | 'nothing' | null> {
  if (!to.startsWith('/')) return null;
  const url = urlFrom(`https://newsroom.invalid${to}`);
  if (!url) return 'nothing';
  const isPlain = url.search === '' && url.hash === '';
  const path = pathOfHref(url.pathname);
  const [, slug] = /^\/tag\/([^/]+)$/.exec(path) ?? [];
  const tag = slug === undefined ? null : await findTagBySlug(reader, slug.normalize('NFC'));
  if (tag) return isPlain ? { of: 'tag', id: tag.id } : null;
  const address = await findAddress(reader, path);
  if (!address) return isReserved(path) && slug === undefined ? null : 'nothing';
  const id = address.targetId;
  switch (address.target) {
    case 'section':
      return isPlain ? { of: 'section', id } : null;
    case 'tag':
      if (!(await findTag(reader, id))) return 'nothing';
      return isPlain ? { of: 'tag', id } : null;
    case 'story': {
      const story = (await findReadable(reader, [id])).get(id);
      if (!story) return 'nothing';
      return isPlain && story.kind === 'page' ? { of: 'page', id } : null;
    }
    default:
      return null;
  }
}

async function isReadablePage(reader: Reader, id: string): Promise<boolean> {
  return (await findReadable(reader, [id])).get(id)?.kind === 'page';
}

const taken = (of: MenuEntry['of'], to: string, label: string): ReadEntry => ({ entry: { of, to, label } });

const refusedAt = (field: Field, why: MenuWrong): ReadEntry => ({ wrong: new Map([[field, why]]) });
