import type { KnownReader } from '#people';
import type { Writer } from '#platform/database';
import type { Mail } from '#platform/mail';
import type { StoryContext } from '#stories';
import type { ConversationSettings } from '../../settings.ts';
import type { CommentRow } from '../../store/columns.ts';
import type { Draft } from '../../words.ts';
import type { Subscribing } from '../create-subscribing.ts';
import { notifyOffered } from '../rules/notify-offered.ts';

/** A draft without a wish for letters that its form could not offer. */
export function withOffered(
  draft: Draft,
  {
    story,
    settings,
  }: { readonly story: Pick<StoryContext, 'visibility'>; readonly settings: ConversationSettings },
  { mail }: { readonly mail: Pick<Mail, 'works'> },
): Draft {
  const place = { mailWorks: mail.works, email: settings.email, visibility: story.visibility, isReply: true };
  return notifyOffered(place).includes(draft.notify) ? draft : { ...draft, notify: 'none' };
}

/** Asks for the letters that the sender of a comment wants, in the comment's own transaction. */
export async function askToBeTold(
  writer: Writer,
  taken: {
    readonly draft: Draft;
    readonly network: string;
    readonly row: Pick<CommentRow, 'root_id' | 'story_id'>;
    readonly reader: KnownReader;
  },
  { subscribe }: { readonly subscribe: Subscribing['ask'] },
): Promise<void> {
  const { draft, network, row, reader } = taken;
  const { notify: kind, email } = draft;
  if (kind === 'none' || email === '') return;
  const commentId = kind === 'thread' ? row.root_id : '';
  await subscribe(writer, { email, reader, network, storyId: row.story_id, kind, commentId });
}
