import type { Challenges } from '#platform/challenge';
import type { CountTry } from '#platform/limits';
import type { CardService } from './service.ts';
import type { CardMode } from './words.ts';

/** Gifts by card, as far as this newsroom is set up for them. */
export interface Cards {
  /** null: it is not. */
  readonly mode: CardMode | null;
  /** The origins on which givers pay, to which a form of ours may lead. */
  readonly origins: readonly string[];
  /** Opened when it is first asked for. Throws where cards are not set up. */
  service(): Promise<CardService>;
  /** Counts one session of a network; whether it is still one of few. */
  readonly countSession: CountTry;
  readonly challenges: Challenges;
}
