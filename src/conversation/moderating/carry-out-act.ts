import { Refusal } from '#platform/http';
import {
  approveComment,
  holdComment,
  type JudgeNeeds,
  rejectComment,
  type Statement,
} from '../actions/judge-comment.ts';
import { sayConversation } from '../messages.ts';
import type { ConversationNeeds } from '../needs.ts';
import { blockSender } from './actions/block-sender.ts';
import { markComment } from './actions/mark-comment.ts';
import { removePicture } from './actions/remove-picture.ts';
import { settleComment } from './actions/settle-comment.ts';
import { type Act, BLOCK_TERMS, type BlockTerm, REJECTED_FOR, WORDING } from './words.ts';

export type ActNeeds = JudgeNeeds & Pick<ConversationNeeds, 'newId' | 'site'>;

const LONGEST_WORDS = 500;

/** What somebody of the staff wants to happen to a comment, with the fields of the form under it. */
export interface WantedAct {
  readonly act: Act;
  readonly commentId: string;
  readonly staffId: string;
  readonly form: ReadonlyMap<string, string>;
}

/** Carries out one act. Whether its doer may act is asked before, at the door. */
export async function carryOutAct({ act, form, ...judging }: WantedAct, needs: ActNeeds): Promise<void> {
  switch (act) {
    case 'approve':
      return said(() => approveComment({ ...judging, wording: wordingFrom(form) }, needs), needs);
    case 'hold':
      return holdComment(judging, needs);
    case 'reject':
      return rejectComment({ ...judging, statement: statementFrom(form) }, needs);
    case 'settle':
      return said(() => settleComment({ ...judging, wording: wordingFrom(form) }, needs), needs);
    case 'remove-picture':
      return removePicture(judging, needs);
    case 'block-person':
    case 'block-network': {
      const kind = act === 'block-person' ? 'person' : 'network';
      const block = { ...judging, kind, term: termFrom(form), reason: wordsFrom(form) } as const;
      return said(() => blockSender(block, needs), needs);
    }
    default:
      return said(() => markComment({ ...judging, marking: act }, needs), needs);
  }
}

/** A refusal by rule gets its sentence here: the deeds know codes alone. */
async function said(deed: () => Promise<void>, { site }: Pick<ActNeeds, 'site'>): Promise<void> {
  try {
    await deed();
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    const { code, status } = failure;
    if (!isSaid(code)) throw failure;
    throw new Refusal(code, { status, says: sayConversation((await site()).language, code) });
  }
}

const SAID = ['nobody-to-block', 'not-of-the-first-level', 'changed-meanwhile'] as const;

function isSaid(code: string): code is (typeof SAID)[number] {
  return SAID.some((one) => one === code);
}

/** Forms leave it out of a comment that nobody has edited. */
function wordingFrom(form: ReadonlyMap<string, string>): string | null {
  return form.get(WORDING) ?? null;
}

function statementFrom(form: ReadonlyMap<string, string>): Statement {
  const because = REJECTED_FOR.find((one) => one === form.get('because')) ?? null;
  return { because, words: wordsFrom(form) };
}

function wordsFrom(form: ReadonlyMap<string, string>): string {
  return (form.get('words') ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS);
}

function termFrom(form: ReadonlyMap<string, string>): BlockTerm {
  const term = form.get('term') ?? '';
  return Object.hasOwn(BLOCK_TERMS, term) ? (term as BlockTerm) : 'week';
}
