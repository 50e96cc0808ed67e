import { sendPicture, type Told } from './send-picture.ts';

const SAYS = {
  waiting: 'waits',
  looking: 'is being looked at',
  kept: 'is in the library now',
  known: 'is here already: the same file was brought before',
  failed: 'did not arrive. Send it once more.',
  drop: 'Files can be dropped here as well.',
} as const;

/**
 * Sends the chosen files one after another, each with how far it is, as soon as they are chosen or dropped. One that
 * is refused or lost stands in the list with its reason, and the others go on.
 */
export function enhance(form: HTMLElement, signal: AbortSignal): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  const list = form.querySelector<HTMLElement>('[data-part=files]');
  const status = form.querySelector<HTMLElement>('[data-part=status]');
  const button = form.querySelector<HTMLElement>('button');
  if (!(form instanceof HTMLFormElement) || !input || !list || !status || !button) return;
  button.hidden = true;
  const hint = document.createElement('p');
  hint.className = 'desk-soft';
  hint.textContent = SAYS.drop;
  if (matchMedia('(pointer: fine)').matches) button.after(hint);
  let sending = Promise.resolve();
  const take = (files: Iterable<File>) => {
    for (const file of files) {
      const row = rowOf(file, list);
      sending = sending.then(async () => {
        status.textContent = await sendOne(form.action, file, row);
      });
    }
    input.value = '';
  };
  input.addEventListener('change', () => take([...(input.files ?? [])]), { signal });
  const over = (isOver: boolean) => form.toggleAttribute('data-over', isOver);
  form.addEventListener(
    'dragover',
    (event) => {
      event.preventDefault();
      over(true);
    },
    { signal },
  );
  form.addEventListener('dragleave', () => over(false), { signal });
  form.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      over(false);
      take([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
}

interface Row {
  readonly words: HTMLElement;
  readonly progress: HTMLProgressElement;
}

function rowOf({ name }: File, list: HTMLElement): Row {
  const item = document.createElement('li');
  const words = document.createElement('span');
  words.textContent = `${name} ${SAYS.waiting}`;
  const progress = document.createElement('progress');
  progress.max = 1;
  progress.value = 0;
  progress.setAttribute('aria-label', name);
  item.append(words, progress);
  list.append(item);
  return { words, progress };
}

/** Answers what to say of it. */
async function sendOne(action: string, file: File, { words, progress }: Row): Promise<string> {
  const told = await sendPicture(action, file, (part) => {
    progress.value = part;
    words.textContent = part < 1 ? file.name : `${file.name} ${SAYS.looking}`;
  });
  progress.remove();
  const says = saysOf(told);
  if (told?.id === undefined) words.textContent = `${file.name}: ${says}`;
  else {
    const link = document.createElement('a');
    link.href = `/desk/pictures/${told.id}`;
    link.textContent = file.name;
    words.replaceChildren(link, ` ${says}`);
  }
  words.parentElement?.classList.toggle('library-sending__refused', told?.id === undefined);
  return `${file.name} ${says}`;
}

function saysOf(told: Told | null): string {
  if (told === null) return SAYS.failed;
  return told.outcome === 'refused' ? (told.says ?? SAYS.failed) : SAYS[told.outcome];
}
