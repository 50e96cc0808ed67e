/**
 * The word under which WordPress shows an author, made from the login when the account was made: no export says it.
 *
 *     nicenameOf('J. Smith@paper.example') // 'j-smithpaper-example'
 */
export function nicenameOf(login: string): string {
  return login
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/giu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[./]/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_\s-]/gu, '')
    .replace(/[\s-]+/g, '-')
    .replace(/^-|-$/g, '');
}
