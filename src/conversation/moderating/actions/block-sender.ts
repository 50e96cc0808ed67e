import { DAY, instantOf, laterBy, type NewId } from '#platform/clock';
import { nothingHere, Refusal } from '#platform/http';
import { type JudgeNeeds, type Judging, lockedStanding } from '../../actions/judge-comment.ts';
import { findSender } from '../../store/moderating.ts';
import { keepBlock, liftBlock } from '../store/blocks.ts';
import { networksOf } from '../store/networks.ts';
import { BLOCK_TERMS, type BlockKind, type BlockTerm } from '../words.ts';

export interface Blocking extends Judging {
  readonly kind: BlockKind;
  readonly term: BlockTerm;
  readonly reason: string;
}

type BlockNeeds = JudgeNeeds & { readonly newId: NewId };

/**
 * Keeps out who wrote a comment: the person, or everybody of the network it came from, while that is known.
 * A `Refusal` where there is nobody to keep out: an imported comment, one of staff, a network already forgotten.
 */
export async function blockSender(blocking: Blocking, needs: BlockNeeds): Promise<void> {
  const { commentId, staffId, kind, term, reason } = blocking;
  const now = needs.clock.now();
  const days = BLOCK_TERMS[term];
  await needs.database.write(async (writer) => {
    await lockedStanding(writer, commentId);
    const sender = await findSender(writer, commentId);
    if (sender === null || sender.staffId !== null) throw new Refusal('nobody-to-block', { status: 409 });
    const network = (await networksOf(writer, [commentId])).get(commentId)?.network ?? null;
    const subject = kind === 'person' ? sender.readerId : network;
    if (subject === null) throw new Refusal('nobody-to-block', { status: 409 });
    const id = needs.newId();
    await keepBlock(writer, {
      ...{ id, kind, subject, name: kind === 'person' ? sender.name : '', reason },
      ...{ madeAt: instantOf(now), madeBy: staffId },
      until: days === null ? null : laterBy(now, days * DAY),
    });
    if (days !== null) {
      const notBefore = laterBy(now, days * DAY + 1);
      await needs.outbox.put(writer, { topic: 'block-ended', payload: {}, notBefore });
    }
    await needs.staff.recordAct(writer, {
      by: staffId,
      act: `${kind}-blocked`,
      subject: `comment:${commentId}`,
    });
  });
}

/** Lets somebody in again. */
export async function unblock(
  { blockId, staffId }: { readonly blockId: string; readonly staffId: string },
  needs: JudgeNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    const lifted = await liftBlock(writer, { id: blockId, staffId, at: instantOf(needs.clock.now()) });
    if (!lifted) throw nothingHere();
    await needs.staff.recordAct(writer, { by: staffId, act: 'block-lifted', subject: `block:${blockId}` });
  });
}
