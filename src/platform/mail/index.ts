export { createMail } from './create-mail.ts';
export { mailMigrations } from './migrations.ts';
export { headerLine } from './rules/envelope.ts';
export type { Letter, Mail, Posted, Suppressed, Suppression, Withheld } from './words.ts';
