import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Spells the letters beyond ASCII in built modules by their numbers. Node keeps a program in which one letter is beyond
 * Latin-1 with two bytes for each of its letters, for as long as it runs. esbuild spells those in texts so; what it leaves
 * stands in patterns, where a number means the same, and in comments.
 *
 * @param {string} folder
 */
export async function spellInAscii(folder) {
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.js')) continue;
    const code = await readFile(join(folder, file), 'utf8');
    const spelled = code.replace(/[\u0080-\uffff]/g, numberOf);
    if (spelled !== code) await writeFile(join(folder, file), spelled);
  }
}

/** @param {string} unit of UTF-16: a letter beyond its first plane has two, which a pattern takes for one again */
function numberOf(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
