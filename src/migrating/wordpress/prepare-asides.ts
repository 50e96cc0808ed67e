import { commentBody } from '../rules/comment-body.ts';
import type { Aside, AsideKind } from '../words.ts';
import { type AroundComment, commentFacts } from './comment-facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { plainText } from './story-of-item.ts';
import type { WxrComment } from './words.ts';

/** What is kept aside as it is written here, but for the ids of its story and itself. */
export interface PreparedAside {
  readonly foreignId: string;
  readonly fingerprint: string;
  readonly aside: Omit<Aside, 'id' | 'storyId'>;
}

/** Reads a comment that no reader may see. */
export function prepareAside(
  comment: WxrComment,
  around: AroundComment & { readonly kind: AsideKind; readonly answered: WxrComment | undefined },
): PreparedAside {
  const { authorName, email, body: said, createdAt: writtenAt } = commentFacts(comment, around);
  const isLink = around.kind === 'linkback' && comment.authorUrl !== '';
  const from = isLink ? commentBody('', { attachments: [comment.authorUrl] }).html : '';
  const body = from + said;
  const answers = plainText(around.answered?.author ?? '').slice(0, 200);
  const aside = { kind: around.kind, authorName, email, body, writtenAt, answers };
  return { foreignId: String(comment.id), fingerprint: fingerprintOf(aside), aside };
}
