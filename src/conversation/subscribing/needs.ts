import type { ConversationNeeds } from '../needs.ts';

/** What subscriptions are made with. */
export type SubscribingNeeds = Pick<
  ConversationNeeds,
  | 'database'
  | 'outbox'
  | 'clock'
  | 'newId'
  | 'stories'
  | 'readers'
  | 'staff'
  | 'mail'
  | 'frame'
  | 'secret'
  | 'origin'
  | 'site'
  | 'limits'
  | 'settings'
>;
