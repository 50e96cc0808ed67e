/** What the server draws at this address for our own script; null where there is no answer to use. */
export async function fetchFragment(address: string, signal: AbortSignal): Promise<HTMLElement | null> {
  try {
    const answer = await fetch(address, { headers: { 'x-tidings': 'fragment' }, signal });
    if (!answer.ok) return null;
    const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const first = drawn.body.firstElementChild;
    return first instanceof HTMLElement ? document.importNode(first, true) : null;
  } catch {
    return null;
  }
}
