import type { SecondFactorOf } from '../settings.ts';
import type { Role } from '../words.ts';

/** By what the second step can be done. */
export interface SecondStepWays {
  /** A code from an app, or a recovery code. */
  readonly code: boolean;
  readonly passkey: boolean;
}

/** Whether somebody with these roles must have a second factor. */
export function isSecondDemanded(roles: readonly Role[], of: SecondFactorOf): boolean {
  if (of === 'everybody') return true;
  return of === 'owners-and-treasurers' && roles.some((role) => role === 'owner' || role === 'treasurer');
}

/**
 * What is asked after a password or a link. Null: nothing. A passkey is two factors by itself (it is had, and unlocked
 * by its person), and where it is the only second factor it is asked for only if one is demanded.
 */
export function secondStep(has: SecondStepWays & { readonly isDemanded: boolean }): SecondStepWays | null {
  const { code, passkey, isDemanded } = has;
  return code || (passkey && isDemanded) ? { code, passkey } : null;
}
