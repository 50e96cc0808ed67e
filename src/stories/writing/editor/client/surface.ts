import type { LineName } from '../rules/merge-texts.ts';
import { element } from './dom.ts';
import { SAYS } from './says.ts';

/** The parts of the page in which a story is written. */
export interface Surface {
  readonly frame: HTMLElement;
  readonly lines: Readonly<Record<LineName, HTMLTextAreaElement>>;
  readonly bar: HTMLElement;
  readonly text: HTMLElement;
  /** Who writes, and where two texts met. */
  readonly lock: HTMLElement;
  readonly met: HTMLElement;
  readonly count: HTMLElement;
  readonly state: HTMLElement;
  readonly trouble: HTMLElement;
  readonly remark: HTMLElement;
}

/** @param kind of what is written: a background box has no standfirst */
export function createSurface(kind: string | undefined): Surface {
  const title = line('title', 300);
  const standfirst = line('standfirst', 2_000);
  standfirst.hidden = kind === 'box';
  const parts = {
    lock: element('div', { class: 'notice editor-notice', role: 'status' }),
    met: element('div', { class: 'notice editor-notice', role: 'status' }),
    trouble: element('div', { class: 'editor-trouble', role: 'status' }),
    remark: element('div', { class: 'notice editor-notice', role: 'status' }),
    bar: element('div', { class: 'editor-bar' }),
    text: element('div', { class: 'editor-text' }),
    count: element('span', { class: 'editor-count' }),
    state: element('span', { class: 'editor-state' }),
  };
  for (const part of [parts.lock, parts.met, parts.trouble, parts.remark]) part.hidden = true;
  parts.bar.append(element('div', { class: 'editor-facts' }, parts.count, parts.state));
  const frame = element(
    'div',
    { class: 'editor' },
    ...[parts.lock, parts.met, parts.bar, parts.trouble, parts.remark, title, standfirst, parts.text],
  );
  return { ...parts, frame, lines: { title, standfirst } };
}

function line(name: LineName, most: number): HTMLTextAreaElement {
  const field = element('textarea', {
    ...{ class: `editor-${name}`, rows: '1', dir: 'auto', maxlength: String(most), autocomplete: 'off' },
    ...{ 'aria-label': SAYS[name], placeholder: name === 'title' ? SAYS.title : SAYS['standfirst-empty'] },
  });
  return field;
}
