const LONGEST = 120;

/**
 * A file's name as it may stand in an address and on a reader's disk: the last part of a path, without
 * control characters and what some system forbids, at most 120 characters, the extension kept.
 */
export function plainFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  if (plain === '') return 'file';
  const [extension = ''] = /\.[^.]{1,10}$/.exec(plain) ?? [];
  const stem = [...plain.slice(0, plain.length - extension.length)];
  return stem.slice(0, LONGEST - extension.length).join('') + extension;
}
