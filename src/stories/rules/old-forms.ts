import { withoutTrailingSlashes } from '#platform/text';

/**
 * Where a form of address leads that WordPress answers beside its usual ones: feeds by their kind, its old files,
 * `index.php` before a path. Nothing for any other. Decoded, from the root, both ways.
 */
export function oldForm(path: string): string | undefined {
  const form = formOf(withoutTrailingSlashes(path));
  // `//host` would be an address of another host: nothing here was ever called so.
  return form?.startsWith('//') ? undefined : form;
}

function formOf(asked: string): string | undefined {
  if (/^\/(?:feed\/atom|atom|wp-atom\.php)$/.test(asked)) return '/feed.atom';
  if (/^\/(?:rss2?|rdf|wp-(?:rss2?|rdf|feed)\.php)$/.test(asked)) return '/feed';
  const feed = /^(.*)\/feed\/(?:rss2?|rdf|atom)$/.exec(asked)?.[1];
  if (feed !== undefined) return `${feed}/feed`;
  const behind = /^\/index\.php(\/.*)?$/.exec(asked);
  return behind ? (behind[1] ?? '/') : undefined;
}
