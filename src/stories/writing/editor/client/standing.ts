import { element, quietButton } from './dom.ts';
import type { SaveState } from './saving.ts';
import { SAYS } from './says.ts';
import type { Surface } from './surface.ts';

/** Says how it stands with what is written: a quiet word while all is well, a sentence where it is not. */
export class Standing {
  readonly #surface: Pick<Surface, 'state' | 'trouble' | 'remark'>;
  readonly #timeZone: string;
  #said = '';

  /** `timeZone`: the newsroom's. */
  constructor(surface: Pick<Surface, 'state' | 'trouble' | 'remark'>, timeZone: string) {
    this.#surface = surface;
    this.#timeZone = timeZone;
  }

  show(state: SaveState, isKept: boolean): void {
    const { state: place, trouble } = this.#surface;
    const isWell = state.kind === 'saved' || state.kind === 'saving';
    // What is wrong stays said until it is over: a new try is no news.
    if (state.kind === 'saving' && !trouble.hidden) return;
    trouble.hidden = isWell;
    if (isWell) {
      place.textContent = state.kind === 'saved' ? SAYS.saved(this.#timeOf(state.at)) : SAYS.saving;
      this.#said = '';
      return;
    }
    place.textContent = '';
    const says = state.kind === 'refused' ? saysRefused(state.reason) : SAYS[state.kind];
    const text = `${says} ${SAYS[isKept ? 'kept-here' : 'kept-nowhere']}`;
    if (text === this.#said) return;
    this.#said = text;
    trouble.replaceChildren(element('p', {}, text));
    if (state.kind === 'signed-out') {
      trouble.append(element('a', { href: '/desk/sign-in', target: '_blank' }, SAYS['sign-in']));
    }
  }

  /** Something that is good to know, until it was seen. */
  remark(text: string): void {
    const { remark } = this.#surface;
    remark.hidden = false;
    remark.replaceChildren(
      element('p', {}, text),
      quietButton(SAYS.seen, () => {
        remark.hidden = true;
      }),
    );
  }

  #timeOf(at: string): string {
    const wish = { hour: '2-digit', minute: '2-digit', timeZone: this.#timeZone } as const;
    return new Date(at).toLocaleTimeString('en-GB', wish);
  }
}

/** Why a text is not kept: what its writer can do something about in words, the rest as the program calls it. */
function saysRefused(reason: string): string {
  return reason === 'picture-unknown' || reason === 'box-unknown' ? SAYS[reason] : SAYS.refused(reason);
}
