import { isPlaceholder } from './placeholder-address.ts';

/** A row of wpDiscuz's table of subscriptions. The misspelt names are its own. */
export type SubscriptionRow = Readonly<Record<string, string>>;

/** What a subscription of the old site becomes here, or why it is not taken. */
export type SubscriptionFate =
  | {
      readonly kind: 'story' | 'replies' | 'thread';
      readonly postId: number;
      /** Of a thread: a comment of it. */
      readonly commentId: number | null;
    }
  | { readonly skipped: string };

const KINDS = new Map([
  ['post', 'story'],
  ['all_comment', 'replies'],
  ['comment', 'thread'],
] as const);

/** The columns without which a row says nothing. */
export const SUBSCRIPTION_COLUMNS = [
  'id',
  'email',
  'subscribtion_id',
  'post_id',
  'subscribtion_type',
  'confirm',
];

/** Whoever did not confirm, there, that letters may come is written to by nobody. */
export function fateOfSubscription(row: SubscriptionRow): SubscriptionFate {
  const type = row['subscribtion_type'] ?? '';
  const kind = KINDS.get(type as 'post');
  const postId = numberIn(row['post_id']);
  const commentId = numberIn(row['subscribtion_id']);
  if (row['confirm'] !== '1') return { skipped: 'nobody confirmed it there' };
  if (kind === undefined) return { skipped: `its kind is "${type.slice(0, 40)}"` };
  if (isPlaceholder(row['email'] ?? '')) return { skipped: 'its address is a placeholder' };
  if (postId === null || (kind === 'thread' && commentId === null)) return { skipped: 'it names no story' };
  return { kind, postId, commentId: kind === 'thread' ? commentId : null };
}

function numberIn(said: string | undefined): number | null {
  return said !== undefined && /^[1-9]\d{0,14}$/.test(said) ? Number(said) : null;
}
