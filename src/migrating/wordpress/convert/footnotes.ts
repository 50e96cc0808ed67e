import { escapeXml } from '#platform/text';
import type { Footnote } from '../words.ts';

/** Reads what the field `footnotes` says; nothing where it says none. */
export function footnotesIn(said: string): readonly Footnote[] {
  if (!said.trim().startsWith('[')) return [];
  try {
    const all: unknown = JSON.parse(said);
    return Array.isArray(all) ? all.filter(isFootnote) : [];
  } catch {
    return [];
  }
}

function isFootnote(one: unknown): one is Footnote {
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof (one as Partial<Footnote>).id === 'string' &&
    typeof (one as Partial<Footnote>).content === 'string'
  );
}

/** As WordPress shows them: a list, each note with the way back to its mark. */
export function footnotesHtml(footnotes: readonly Footnote[]): string {
  if (footnotes.length === 0) return '';
  const notes = footnotes.map(({ id, content }) => {
    const name = escapeXml(id);
    return `<li id="${name}">${content} <a href="#${name}-link">↩︎</a></li>`;
  });
  return `<ol>${notes.join('')}</ol>`;
}
