import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { attribute, descendants, isElement, treeOf, wordsOf } from './convert/tree.ts';

const FORM = /^wpd-inline-(\d{1,9})$/;
const LARGEST = 30 * 1024 * 1024;
/** Of what a page shows at a form: longer than any passage. In characters. */
const LONGEST = 20_000;

/**
 * What saved pages of the old site show at the inline forms of wpDiscuz, by the number of the form: the
 * passage, and maybe words of the form behind it.
 */
export async function readSavedPages(folder: string | null): Promise<ReadonlyMap<number, string>> {
  const shown = new Map<number, string>();
  if (folder === null) return shown;
  for (const path of await readdir(folder, { recursive: true })) {
    if (!/\.x?html?$/i.test(path)) continue;
    const file = join(folder, path);
    const facts = await stat(file);
    if (!facts.isFile() || facts.size > LARGEST) continue;
    for (const [form, text] of passagesIn(await readFile(file, 'utf8'))) shown.set(form, text);
  }
  return shown;
}

/** Number of each inline form in a page, and the words that begin with its passage. */
export function passagesIn(page: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (!page.includes('wpd-inline-')) return found;
  for (const node of descendants(treeOf(page))) {
    const number = isElement(node) ? FORM.exec(attribute(node, 'id') ?? '')?.[1] : undefined;
    if (number === undefined || !isElement(node)) continue;
    const words = [...descendants(node.childNodes)].map((one) => wordsOf(one) ?? '');
    found.set(Number(number), words.join('').replace(/\s+/g, ' ').trim().slice(0, LONGEST));
  }
  return found;
}
