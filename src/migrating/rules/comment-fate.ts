import type { AsideKind } from '../words.ts';

/** What of a comment decides whether it is taken. */
export interface Judged {
  readonly id: number;
  /** 0 for none. */
  readonly parentId: number;
  readonly approved: string;
  readonly type: string;
}

export type CommentFate =
  | {
      readonly state: 'published' | 'held';
      readonly pinned: boolean;
      readonly parentId: number | null;
      readonly moved: boolean;
    }
  | { readonly aside: AsideKind }
  | { readonly skipped: string };

/** What other sites and networks send of themselves: that they link here, like it, pass it on. */
const LINKBACKS = new Set(['pingback', 'trackback', 'webmention', 'activitypub', 'like', 'repost', 'quote']);
const SHOP = new Set(['review', 'order_note', 'action_log', 'webhook_delivery', 'webhooks']);

/**
 * What becomes of each comment of a story, in whatever order they come. What was for some eyes only is kept
 * aside, and so is what answers it; an answer to one that is left out for another reason moves to the nearest one
 * above that is there.
 */
export function commentFates(comments: readonly Judged[]): ReadonlyMap<number, CommentFate> {
  const byId = new Map(comments.map((one) => [one.id, one]));
  const fates = new Map<number, CommentFate>();
  const secret = secretOnes(comments, byId);
  const survivors = new Map<number, number | null>();
  for (const comment of comments) {
    const own = ownFate(comment);
    if (!('state' in own)) fates.set(comment.id, own);
    else if (secret.has(comment.id)) fates.set(comment.id, { aside: 'answer' });
    else {
      const parentId = survivingAncestor(comment, byId, survivors);
      fates.set(comment.id, {
        ...own,
        pinned: own.pinned && parentId === null,
        parentId,
        moved: (parentId ?? 0) !== comment.parentId,
      });
    }
  }
  return fates;
}

type OwnFate =
  | { readonly state: 'published' | 'held'; readonly pinned: boolean }
  | { readonly aside: AsideKind }
  | { readonly skipped: string };

function ownFate({ approved, type }: Judged): OwnFate {
  if (approved === 'spam') return { skipped: 'it is spam' };
  if (approved === 'trash' || approved === 'post-trashed') return { skipped: 'it lies in the bin' };
  if (isSecret(type)) return { aside: type };
  if (LINKBACKS.has(type)) return { aside: 'linkback' };
  if (SHOP.has(type)) return { skipped: `it belongs to a shop ("${type}")` };
  if (!['', 'comment', 'wpdiscuz_sticky'].includes(type)) return { skipped: `its kind is "${type}"` };
  const pinned = type === 'wpdiscuz_sticky';
  if (approved === '1' || approved === 'approve') return { state: 'published', pinned };
  if (approved === '0' || approved === 'hold') return { state: 'held', pinned };
  return { skipped: `its status is "${approved}"` };
}

function isSecret(type: string): type is 'private' | 'note' {
  return type === 'private' || type === 'note';
}

/** Comments that stand under a secret one, at any depth. */
function secretOnes(comments: readonly Judged[], byId: ReadonlyMap<number, Judged>): ReadonlySet<number> {
  const known = new Map<number, boolean>();
  for (const comment of comments) {
    const way = new Set<number>();
    let above: Judged | undefined = comment;
    let secret = false;
    while (above && !secret && !way.has(above.id)) {
      const told = known.get(above.id);
      if (told !== undefined) {
        secret = told;
        break;
      }
      way.add(above.id);
      secret = isSecret(above.type);
      above = byId.get(above.parentId);
    }
    for (const id of way) known.set(id, secret);
  }
  return new Set([...known].filter(([, secret]) => secret).map(([id]) => id));
}

/** The nearest one above that is there. `survivors` keeps it for those that are not, as many may stand under them. */
function survivingAncestor(
  comment: Judged,
  byId: ReadonlyMap<number, Judged>,
  survivors: Map<number, number | null>,
): number | null {
  const way = new Set<number>();
  let found: number | null = null;
  for (
    let above = byId.get(comment.parentId);
    above && !way.has(above.id);
    above = byId.get(above.parentId)
  ) {
    const known = survivors.get(above.id);
    if (known !== undefined || 'state' in ownFate(above)) {
      found = known === undefined ? above.id : known;
      break;
    }
    way.add(above.id);
  }
  for (const id of way) survivors.set(id, found);
  return found === comment.id ? null : found;
}
