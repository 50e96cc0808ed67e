import { describe, expect, it } from 'vitest';
import { commentHtml } from '../rules/comment-text.ts';
import { type Mark, marked } from './client/marked.ts';

/** What is chosen stands between `⟦` and `⟧`, before and after. */
function press(mark: Mark, written: string): string {
  const from = written.indexOf('⟦');
  const to = written.indexOf('⟧') - 1;
  const text = written.replace(/[⟦⟧]/g, '');
  const change = marked(mark, { text, from, to });
  const [begin, end] = change.choose;
  const { put } = change;
  const shown = `${put.slice(0, begin)}⟦${put.slice(begin, end)}⟧${put.slice(end)}`;
  return text.slice(0, change.from) + shown + text.slice(change.to);
}

describe('A button of the toolbar', () => {
  it('marks the chosen words, and leaves the spaces beside them out', () => {
    expect(press('bold', 'a ⟦ferry ⟧ b')).toBe('a **⟦ferry⟧**  b');
    expect(press('spoiler', '⟦the gardener⟧')).toBe('||⟦the gardener⟧||');
  });

  it('opens an empty mark where nothing is chosen, to write on in it', () => {
    expect(press('strike', 'a ⟦⟧')).toBe('a ~~⟦⟧~~');
  });

  it('takes its mark away when pressed again', () => {
    for (const mark of ['bold', 'italic', 'strike', 'code', 'spoiler', 'quote', 'list'] as const) {
      const once = press(mark, '⟦ferry⟧');
      expect(press(mark, once).replace(/[⟦⟧]/g, '')).toBe('ferry');
    }
  });

  it('tells bold from italic, and makes both of them together', () => {
    expect(press('italic', '**⟦ferry⟧**')).toBe('***⟦ferry⟧***');
    expect(press('italic', '***⟦ferry⟧***')).toBe('**⟦ferry⟧**');
    expect(press('bold', '***⟦ferry⟧***')).toBe('*⟦ferry⟧*');
  });

  it('quotes and lists whole lines', () => {
    expect(press('quote', 'one\ntw⟦o\nthr⟧ee')).toBe('one\n⟦> two\n> three⟧');
    expect(press('list', 'one\n⟦⟧')).toBe('one\n- ⟦⟧');
  });

  it('puts several lines of code between fences', () => {
    expect(press('code', '⟦a\nb⟧')).toBe('```\na\nb\n```⟦⟧');
  });

  it('asks for the address of words, and for the words of an address', () => {
    expect(press('link', 'see ⟦this⟧')).toBe('see [this](⟦https://⟧)');
    expect(press('link', '⟦https://example.org⟧')).toBe('[⟦⟧](https://example.org)');
    expect(press('link', '⟦⟧')).toBe('[⟦⟧](https://)');
  });

  it('writes what comments understand', () => {
    const tags = { bold: 'strong', italic: 'em', strike: 's', code: 'code', quote: 'blockquote', list: 'ul' };
    for (const [mark, tag] of Object.entries(tags)) {
      const body = press(mark as Mark, '⟦ferry⟧').replace(/[⟦⟧]/g, '');
      expect(commentHtml({ body, bodyKind: 'markdown' })).toContain(`<${tag}>`);
    }
  });
});
