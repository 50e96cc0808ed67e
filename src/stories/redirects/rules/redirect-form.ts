import { urlFrom } from '#platform/text';
import { isReserved, pathOfHref } from '../../rules/address.ts';

type RedirectWrong = 'from-wrong' | 'from-reserved' | 'to-wrong' | 'to-itself';

export interface ReadRedirect {
  /** The old path, decoded, from the root. */
  readonly from: string;
  /** A path here as it stands in links, or the address of another site. */
  readonly to: string;
  readonly wrong: ReadonlyMap<'from' | 'to', RedirectWrong>;
}

const LONGEST = 1_000;

/**
 * A redirect as a form says it. `from` may be pasted whole: of an address of this or of an older site only its path
 * counts. `to` is a path, or an address of http or https; one of this site becomes its path.
 */
export function readRedirect(form: ReadonlyMap<string, string>, origin: string): ReadRedirect {
  const [from, to] = [pathFrom(form.get('from')), targetFrom(form.get('to'), origin)];
  const wrong = new Map<'from' | 'to', RedirectWrong>();
  if (from === null) wrong.set('from', 'from-wrong');
  else if (isReserved(from)) wrong.set('from', 'from-reserved');
  if (to === null) wrong.set('to', 'to-wrong');
  else if (from !== null && pathOfHref(to) === from) wrong.set('to', 'to-itself');
  return { from: from ?? '', to: to ?? '', wrong };
}

function pathFrom(typed = ''): string | null {
  const text = typed.trim();
  if (text === '' || text.length > LONGEST) return null;
  const url = urlFrom(text.startsWith('/') ? `https://newsroom.invalid${text}` : text);
  return url && isWeb(url) ? pathOfHref(url.pathname) : null;
}

/** Where a typed address leads: a path here as it stands in links, or an address of the web; null for all else. */
export function targetFrom(typed = '', origin: string): string | null {
  const text = typed.trim();
  if (text.length > LONGEST || text.startsWith('//')) return null;
  const own = origin === '' ? 'https://newsroom.invalid' : origin;
  const url = urlFrom(text.startsWith('/') ? `${own}${text}` : text);
  if (!url || !isWeb(url) || url.username !== '' || url.password !== '') return null;
  if (url.origin !== own) return url.href;
  // Browsers read `//host` as another site, and so `/\\host`, `/..//host` and a tab between the slashes.
  return url.pathname.startsWith('//') ? null : `${url.pathname}${url.search}${url.hash}`;
}

const isWeb = ({ protocol }: URL) => protocol === 'https:' || protocol === 'http:';
