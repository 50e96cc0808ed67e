import { PICTURE_FILES } from '../../../../library/client/send-picture.ts';
import type { PictureToChoose } from '../../../words.ts';
import { element, labelled, quietButton } from '../dom.ts';
import { SAYS } from '../says.ts';
import { type FoundPictures, findPictures, picturesAddress } from './found-pictures.ts';
import { pictureAddress } from './picture-address.ts';
import { pictureSending } from './picture-sending.ts';

export interface PickWish {
  readonly title: string;
  /** Whether more than one can be chosen. */
  readonly several: boolean;
  readonly act: string;
  /** Another way out, which chooses none. */
  readonly beside?: { readonly label: string; readonly run: () => void };
}

/** In milliseconds: a pause in typing after which is looked for what was typed. */
const PAUSE = 250;

/** Asks for pictures of the library, or for files that come into it. Nothing chosen: an empty list. */
export function pickPictures(wish: PickWish): Promise<readonly PictureToChoose[]> {
  return new Promise((resolve) => new PicturePicker(wish, resolve).open());
}

class PicturePicker {
  readonly #wish: PickWish;
  /** In the order in which they were chosen; they stay so while others are looked for. */
  readonly #chosen = new Map<string, PictureToChoose>();
  readonly #list = element('ul', { class: 'editor-choice' });
  readonly #sending = element('div', { class: 'editor-sendings' });
  readonly #status = element('p', { class: 'desk-soft', role: 'status' });
  readonly #problem = element('p', { class: 'field__error', role: 'alert' });
  readonly #words = element('input', { type: 'search', dir: 'auto', autocomplete: 'off', maxlength: '200' });
  readonly #more = quietButton(SAYS['more-pictures'], () => void this.#find(this.#next));
  readonly #dialog: HTMLDialogElement;
  #next: string | null = null;
  #asked = 0;
  #due: number | undefined;

  constructor(wish: PickWish, resolve: (chosen: readonly PictureToChoose[]) => void) {
    this.#wish = wish;
    let answer: readonly PictureToChoose[] = [];
    const form = this.#form();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer = [...this.#chosen.values()];
      if (answer.length > 0) this.#dialog.close();
      else this.#problem.textContent = SAYS['choose-one'];
    });
    this.#dialog = element('dialog', { class: 'editor-picker', 'aria-label': wish.title }, form);
    this.#dialog.addEventListener('close', () => {
      clearTimeout(this.#due);
      this.#dialog.remove();
      resolve(answer);
    });
  }

  open(): void {
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#words.focus();
    void this.#find(picturesAddress());
  }

  #form(): HTMLFormElement {
    const { title, several, act, beside } = this.#wish;
    const files = element('input', { type: 'file', accept: PICTURE_FILES, multiple: several });
    files.addEventListener('change', () => {
      for (const file of files.files ?? []) this.#bring(file);
      files.value = '';
    });
    this.#words.addEventListener('input', () => {
      clearTimeout(this.#due);
      this.#due = window.setTimeout(() => this.#look(), PAUSE);
    });
    this.#words.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      clearTimeout(this.#due);
      this.#look();
    });
    const close = () => this.#dialog.close();
    this.#more.hidden = true;
    return element(
      'form',
      { class: 'editor-picker__form', novalidate: true },
      element('h2', {}, title),
      element(
        'div',
        { class: 'editor-picker__ways' },
        labelled(SAYS['find-pictures'], this.#words),
        labelled(SAYS[several ? 'bring-files' : 'bring-file'], files),
      ),
      ...[this.#sending, this.#status],
      element('div', { class: 'editor-picker__found' }, this.#list, this.#more),
      this.#problem,
      element(
        'div',
        { class: 'editor-row' },
        element('button', { class: 'button' }, act),
        ...(beside
          ? [
              quietButton(beside.label, () => {
                beside.run();
                close();
              }),
            ]
          : []),
        quietButton(SAYS.close, close),
      ),
    );
  }

  #look(): void {
    const words = this.#words.value.trim();
    void this.#find(picturesAddress(words === '' ? {} : { words }));
  }

  /** What comes late, after something else was looked for, is not shown. */
  async #find(address: string | null): Promise<void> {
    if (address === null) return;
    this.#asked += 1;
    const asked = this.#asked;
    const isMore = address === this.#next;
    const found = await findPictures(address);
    if (asked === this.#asked && this.#dialog.isConnected) this.#show(found, isMore);
  }

  #show(found: FoundPictures | null, isMore: boolean): void {
    this.#status.textContent = found === null ? SAYS.unreachable : '';
    if (found === null) return;
    this.#next = found.next;
    this.#more.hidden = found.next === null;
    const lines = found.pictures.map((picture) => this.#line(picture));
    if (isMore) this.#list.append(...lines);
    else this.#list.replaceChildren(...lines);
    if (isMore) lines[0]?.querySelector('input')?.focus();
    const isNone = this.#list.childElementCount === 0;
    const isSearch = this.#words.value.trim() !== '';
    if (isNone) this.#status.textContent = SAYS[isSearch ? 'pictures-none-so' : 'pictures-none'];
    else if (isSearch) this.#status.textContent = SAYS['pictures-found'](this.#list.childElementCount);
  }

  #line(picture: PictureToChoose): HTMLElement {
    const { id, alt, caption, credit, fileName, isDecorative } = picture;
    const input = element('input', {
      type: this.#wish.several ? 'checkbox' : 'radio',
      ...{ name: 'picture', checked: this.#chosen.has(id) },
      change: () => this.#choose(picture, input.checked),
    });
    const shows = alt !== '' ? alt : SAYS[isDecorative ? 'is-decorative' : 'without-words'];
    const says = [shows, credit].filter(Boolean).join(' · ');
    const name = caption || fileName;
    return element(
      'li',
      {},
      element(
        'label',
        { class: 'editor-choice__one' },
        element('img', { src: pictureAddress(id, 320), alt: '', loading: 'lazy' }),
        element(
          'span',
          { class: 'editor-choice__words' },
          input,
          element('span', { class: 'editor-choice__name', dir: 'auto' }, name),
        ),
        element('span', { class: 'editor-choice__alt', dir: 'auto' }, says),
      ),
    );
  }

  #choose(picture: PictureToChoose, isChosen: boolean): void {
    this.#problem.textContent = '';
    if (!this.#wish.several) this.#chosen.clear();
    if (isChosen) this.#chosen.set(picture.id, picture);
    else this.#chosen.delete(picture.id);
  }

  /** A file that is brought here is chosen once it has arrived. */
  #bring(file: File): void {
    const sending = pictureSending({
      file,
      arrived: (picture) => {
        sending.element.remove();
        this.#choose(picture, true);
        const line = this.#line(picture);
        for (const one of this.#list.querySelectorAll('input')) {
          if (!this.#wish.several) one.checked = false;
        }
        this.#list.prepend(line);
        line.querySelector('input')?.focus();
        this.#status.textContent = SAYS['sending-kept'](picture.fileName);
      },
      over: () => {
        sending.element.remove();
        this.#words.focus();
      },
    });
    this.#sending.append(sending.element);
    void sending.start();
  }
}
