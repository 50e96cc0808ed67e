import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/**
 * What saved pages of the old site show at each inline form of wpDiscuz: its number, and the words there. The
 * pages tell what an export leaves out.
 */
export async function readSavedPages(folder: string | null): Promise<ReadonlyMap<number, string>> {
  const shown = new Map<number, string>();
  if (folder === null) return shown;
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.html?$/i.test(file)) continue;
    const page = parse(await readFile(join(folder, file), 'utf8'));
    for (const element of elementsOf(page)) {
      const id = element.attrs.find(({ name }) => name === 'id')?.value ?? '';
      const [, number] = /^wpd-inline-(\d{1,9})$/.exec(id) ?? [];
      if (number !== undefined) shown.set(Number(number), textOf(element));
    }
  }
  return shown;
}

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
}
