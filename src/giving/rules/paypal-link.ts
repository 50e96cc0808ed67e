import { urlFrom } from '#platform/text';
import { walletLink } from './wallet-link.ts';

/** PayPal's own hosts, as they are written: nothing is a part of them, and nothing stands before them but `www`. */
const HOSTS = new Set(['paypal.com', 'www.paypal.com', 'paypal.me', 'www.paypal.me']);

/**
 * The address of the newsroom's page at PayPal, as it may stand in a link; null for all else. Nobody fetches it: it is
 * held to its host by its text alone, so a look-alike, another port or somebody's name before an @ are none.
 *
 * @example payPalLink('https://paypal.me/harbourlantern') // 'https://paypal.me/harbourlantern'
 */
export function payPalLink(written: string): string | null {
  const link = walletLink(written);
  const url = link === null ? null : urlFrom(link);
  if (url === null || url.port !== '' || !HOSTS.has(url.hostname)) return null;
  return url.pathname.length > 1 && url.href.length <= 300 ? url.href : null;
}
