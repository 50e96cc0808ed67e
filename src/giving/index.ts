export { givingArchive } from './archive/giving-archive.ts';
export type { CampaignToKeep } from './campaigns/words.ts';
export { createGiving } from './create-giving.ts';
export { say as sayGiving } from './messages.ts';
export { givingMigrations } from './migrations/index.ts';
export type { GivingOffers, WayToKeep } from './offers.ts';
export { sayOwn as sayOwnGifts } from './own/messages.ts';
export type * from './words.ts';
