import { urlFrom } from '#platform/text';

/**
 * The address of a wallet's page as it may stand in a link: https, a host name, nobody's password. Null for all
 * else: no other scheme ever becomes a link.
 */
export function walletLink(written: string): string | null {
  const trimmed = written.trim();
  if (!/^https:\/\/[^/\\]/i.test(trimmed) || /[\p{Cc}\s<>"'`\\]/u.test(trimmed)) return null;
  const url = urlFrom(trimmed);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return url.hostname.includes('.') ? url.href : null;
}
