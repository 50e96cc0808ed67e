/** How long the button says that it has copied, in milliseconds. */
const SAID_FOR = 2_500;

/** Puts a Copy button beside a value; what it did is said in words that are read out. */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  const { copy = '', copyName = '', sayCopy = '', sayCopied = '', sayFailed = '' } = element.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--quiet copyable__button';
  const word = document.createElement('span');
  word.textContent = sayCopy;
  const name = document.createElement('span');
  name.className = 'hidden-text';
  name.textContent = ` ${copyName}`;
  button.append(word, name);
  const status = document.createElement('span');
  status.className = 'hidden-text';
  status.setAttribute('role', 'status');
  element.append(button, status);

  let timer: number | undefined;
  button.addEventListener(
    'click',
    async () => {
      const done = await copyText(copy, element);
      const said = done ? sayCopied : sayFailed;
      word.textContent = said;
      status.textContent = `${said}: ${copyName}`;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        word.textContent = sayCopy;
        status.textContent = '';
      }, SAID_FOR);
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** The clipboard is there over https and on this machine alone; elsewhere the value is selected for the hand. */
async function copyText(text: string, element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const value = element.querySelector('.copyable__value');
    if (value) document.getSelection()?.selectAllChildren(value);
    return false;
  }
}
