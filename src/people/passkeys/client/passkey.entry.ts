import { enhance } from './passkey.ts';

/** Loaded by the pages with a button for passkeys, and by no other. */
const leaving = new AbortController();
window.addEventListener('pagehide', () => leaving.abort(), { once: true });

for (const element of document.querySelectorAll<HTMLElement>('[data-enhance="passkey"]')) {
  enhance(element, leaving.signal);
}
