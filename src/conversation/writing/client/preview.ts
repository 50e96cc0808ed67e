/** Whoever pauses for so long has time to look, in milliseconds. */
const PAUSE = 600;

/** Shows, as long as the button is pressed, how the comment will look; the server draws it. */
export function keepPreview(element: HTMLElement, field: HTMLTextAreaElement, signal: AbortSignal): void {
  const button = element.querySelector<HTMLElement>('[aria-expanded]');
  const place = element.querySelector<HTMLElement>('.writing__preview');
  const address = element.dataset['preview'];
  if (!button || !place || !address) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  const isOpen = () => button.getAttribute('aria-expanded') === 'true';

  const show = async () => {
    newest += 1;
    const asked = newest;
    const html = field.value.trim() === '' ? '' : await draw(address, field.value, signal);
    if (html === undefined || asked !== newest || !isOpen()) return;
    place.innerHTML = html;
    place.hidden = html === '';
  };
  button.addEventListener(
    'click',
    () => {
      button.setAttribute('aria-expanded', String(!isOpen()));
      place.hidden = true;
      if (isOpen()) show();
    },
    { signal },
  );
  field.addEventListener(
    'input',
    () => {
      clearTimeout(timer);
      if (isOpen()) timer = setTimeout(show, PAUSE);
    },
    { signal },
  );
}

/** Our own server's safe HTML; undefined where none came, and what stands there stays. */
async function draw(address: string, body: string, signal: AbortSignal): Promise<string | undefined> {
  const headers = { 'x-tidings': 'fragment' };
  const answer = await fetch(address, {
    ...{ method: 'POST', headers, signal },
    body: new URLSearchParams({ body }),
  }).catch(() => undefined);
  return answer?.ok ? answer.text() : undefined;
}
