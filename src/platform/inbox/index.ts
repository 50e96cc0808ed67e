export { createInbox } from './create-inbox.ts';
export { inboxMigrations } from './migrations.ts';
export { inboxFrom } from './rules/inbox-address.ts';
export { readMail } from './rules/read-mail.ts';
export type { Inbox, InboxState, ReadMail, Received, Receiver } from './words.ts';
