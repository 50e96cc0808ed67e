import { urlFrom } from '#platform/text';

const LONGEST = 500;

/** A person's website as they wrote it, with a scheme: `example.org` is `https://example.org`. */
export function completedWebAddress(text: string): string {
  const plain = text.trim();
  return plain === '' || /^[a-z][a-z0-9+.-]*:/i.test(plain) ? plain : `https://${plain}`;
}

/** Whether this is a page of the web that a name may link to: http or https, a full host, no password in it. */
export function isWebAddress(text: string): boolean {
  if (text.length > LONGEST || !/^https?:\/\//i.test(text) || /[\s<>"'`\\]/.test(text)) return false;
  const url = urlFrom(text);
  return url?.username === '' && url.password === '' && /[^.]\.[^.]/.test(url.hostname);
}
