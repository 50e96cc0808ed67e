export { conversationArchive } from './archive.ts';
export { createConversation } from './create-conversation.ts';
export type { ConversationImporter } from './importing.ts';
export { sayConversation } from './messages.ts';
export { conversationMigrations } from './migrations/index.ts';
export type { ConversationOffers } from './needs.ts';
export { commentHtml } from './rules/comment-text.ts';
export { type ConversationSettings, conversationSettings } from './settings.ts';
export type { ImportedComment, PassageQuestion } from './words.ts';
