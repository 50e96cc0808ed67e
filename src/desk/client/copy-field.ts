/** How long the button says that it has copied, in milliseconds. */
const SAID_FOR = 2_500;

/** Puts a Copy button beside a field that holds something to hand over. */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  const field = element.querySelector('input');
  if (!field) return;
  const { sayCopy = '', sayCopied = '', sayFailed = '' } = element.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--quiet';
  button.textContent = sayCopy;
  const status = document.createElement('span');
  status.className = 'hidden-text';
  status.setAttribute('role', 'status');
  element.append(button, status);

  let timer: number | undefined;
  const copy = async () => {
    field.select();
    const said = (await copied(field.value)) ? sayCopied : sayFailed;
    button.textContent = said;
    status.textContent = said;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      button.textContent = sayCopy;
      status.textContent = '';
    }, SAID_FOR);
  };
  button.addEventListener('click', () => void copy(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** The clipboard is there over https and on this machine alone. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
