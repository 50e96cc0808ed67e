import { SAYS } from '../says.ts';
import { pickPictures } from './picture-picker.ts';

const CHOOSES = 'button[data-choose="lead-picture"]';

/** Asks for the lead picture on the spot: without script its form leaves the page for it. `set` takes null for none. */
export function listenForLeadPicture(signal: AbortSignal, set: (id: string | null) => void): void {
  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest(CHOOSES)) return;
      event.preventDefault();
      void ask(set);
    },
    { signal, capture: true },
  );
}

async function ask(set: (id: string | null) => void): Promise<void> {
  const [picture] = await pickPictures({
    ...{ title: SAYS['lead-picture'], several: false, act: SAYS['use-lead'] },
    beside: { label: SAYS['no-lead'], run: () => set(null) },
  });
  if (picture) set(picture.id);
}
