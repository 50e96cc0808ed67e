import type { Clock } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { Route } from '#platform/http';

/** What our script is given to work on, and sends back as it is. Its parameters are signed. */
export interface Challenge {
  readonly parameters: {
    readonly algorithm: string;
    /** Hexadecimal, as all that follows. */
    readonly nonce: string;
    readonly salt: string;
    /** How often one try is hashed. */
    readonly cost: number;
    /** How the key that is looked for begins. */
    readonly keyPrefix: string;
  };
  readonly signature: string;
}

/** Something that holds once: spend it in the transaction of the deed that rests on it. */
export interface Once {
  readonly nonce: string;
  readonly endsAt: string;
}

/** What became of a solution or of a slip. */
export type Checked =
  | { readonly outcome: 'proved'; readonly once: Once; readonly openFor: number }
  | { readonly outcome: 'missing' | 'wrong' | 'late' };

export interface ChallengeNeeds {
  readonly clock: Clock;
  /** Of this newsroom alone. */
  readonly secret: Buffer;
  /** `off`: nobody is asked for proof. */
  readonly limits: 'on' | 'off';
  /** How often one try is hashed. Left out, what a flood of programs cannot do. */
  readonly rounds?: number | undefined;
}

/**
 * Proof that somebody took the time: with script by work that a browser does in a moment and a flood of programs does
 * not, without script by a small page that was open for a while.
 */
export interface Challenges {
  /** Whether anybody is asked. */
  readonly isAsked: boolean;
  /** A new challenge; nothing of it is kept. */
  challenge(): Promise<Challenge>;
  /** Whether this is the solution of a challenge of ours, as our script sends it: JSON. */
  verify(solution: string | undefined): Promise<Checked>;
  /** What a small page carries in a field: when it was opened, and what for. */
  slip(about: string): string;
  /** Whether this is a slip of ours that was made out for this, and for how long it was open, in milliseconds. */
  readSlip(slip: string | undefined, about: string): Checked;
  /** Spends it in the deed's transaction. False: it was spent before, by whichever process. */
  spend(writer: Writer, once: Once): Promise<boolean>;
  /** `POST /challenge` */
  readonly routes: readonly Route[];
}
