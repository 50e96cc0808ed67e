import type { GivingNeeds } from '../needs.ts';

/** What it takes to write down what the card service told. */
export type HearingNeeds = Pick<GivingNeeds, 'database' | 'clock' | 'newId' | 'outbox' | 'staff'>;
