import type { Meeting } from '../../rules/merge-documents.ts';
import type { LineName, MergedText } from '../rules/merge-texts.ts';
import { element, quietButton } from './dom.ts';
import { SAYS } from './says.ts';

interface MeetingsNeeds {
  readonly banner: HTMLElement;
  readonly goTo: (place: Meeting) => void;
  readonly takeLine: (name: LineName, text: string) => void;
}

/** Says where two texts met, until somebody has seen it. Nothing hangs on it: both stand in the text. */
export class Meetings {
  readonly #needs: MeetingsNeeds;
  #places: readonly Meeting[] = [];
  #lines: MergedText['lines'] = [];
  #by = '';

  constructor(needs: MeetingsNeeds) {
    this.#needs = needs;
  }

  add({ meetings, lines }: MergedText, by: string): void {
    if (meetings.length === 0 && lines.length === 0) return;
    this.#places = [...this.#places, ...meetings];
    this.#lines = [...this.#lines.filter(({ name }) => !lines.some((one) => one.name === name)), ...lines];
    this.#draw(by);
  }

  /** It is decided which text stands at a place. */
  settled(blockId: string): void {
    this.#places = this.#places.filter((place) => place.blockId !== blockId);
    if (this.#places.length === 0 && this.#lines.length === 0) this.#seen();
    else this.#draw(this.#by);
  }

  #draw(by: string): void {
    this.#by = by;
    const { banner, goTo } = this.#needs;
    const places = this.#places.map((place, at) =>
      element(
        'li',
        {},
        ...(place.kind === 'both-changed' ? [] : [`${SAYS[place.kind]}. `]),
        quietButton(`${SAYS['go-there']} (${at + 1})`, () => goTo(place)),
      ),
    );
    const lines = this.#lines.map(({ name, theirs }) => this.#line(name, theirs, by));
    const isInText = this.#places.length > 0;
    banner.hidden = false;
    banner.replaceChildren(
      element('p', {}, isInText ? SAYS.met(by, this.#places.length) : SAYS['met-lines'](by)),
      element('ul', { class: 'editor-met' }, ...places, ...lines),
      element(
        'div',
        { class: 'editor-row' },
        quietButton(SAYS.seen, () => this.#seen()),
      ),
    );
  }

  #line(name: LineName, theirs: string, by: string): HTMLElement {
    const item = element('li', {}, `${SAYS.theirs(by, SAYS[name], theirs)} `);
    item.append(
      quietButton(SAYS.take, () => {
        this.#needs.takeLine(name, theirs);
        item.remove();
      }),
    );
    return item;
  }

  #seen(): void {
    [this.#places, this.#lines] = [[], []];
    this.#needs.banner.hidden = true;
    this.#needs.banner.replaceChildren();
  }
}
