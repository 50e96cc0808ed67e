import * as tokens from '#platform/tokens';

/**
 * `confirm`: of one subscription. `manage`: all that goes to one address. `author`, `mentions`: the letters that a
 * member of staff gets about their stories, and a reader who is named.
 */
export type TokenPurpose = 'confirm' | 'manage' | 'author' | 'mentions';

export function signedId(secret: Buffer, purpose: TokenPurpose, id: string): string {
  return tokens.signedId(secret, ['subscribing', purpose], id);
}

export function idOfToken(secret: Buffer, purpose: TokenPurpose, token: string | undefined): string | null {
  return tokens.idOfToken(secret, ['subscribing', purpose], token);
}
