import type { Challenges } from '#platform/challenge';
import type { Writer } from '#platform/database';
import type { Visitor } from '#stories';
import { hold } from '../rules/verdict/facts.ts';
import type { PostFacts, SenderFacts } from '../rules/verdict.ts';
import type { ConversationSettings } from '../settings.ts';
import type { Verdict } from '../words.ts';
import { type BroughtProof, isHasty } from './brought-proof.ts';

/** Nobody reads their own words once more in less, in milliseconds. */
export const SHORTEST_LOOK = 3_000;

/** What a slip on the small page of a comment is made out for. */
export function matterOfComment(storyId: string): string {
  return `comment ${storyId}`;
}

/** What the verdict may know of a guest's proof; nothing where none is asked for. */
export function proofFact(
  asked: {
    readonly brought: BroughtProof;
    readonly settings: ConversationSettings;
    readonly sender: SenderFacts;
    readonly visitor: Visitor;
  },
  { challenges }: { readonly challenges: Challenges },
): Pick<PostFacts, 'proof'> {
  const { brought, settings, sender, visitor } = asked;
  const isKnown = sender.isKnown || (visitor.reader?.provedEmail ?? null) !== null;
  if (settings.proofOfWork === 'off' || !challenges.isAsked || isKnown) return {};
  const { outcome } = brought.checked;
  if (isHasty(brought, SHORTEST_LOOK)) return { proof: 'hasty' };
  if (brought.isOneOfMany) return { proof: 'many' };
  if (outcome === 'wrong') return { proof: 'refuted' };
  return { proof: outcome === 'proved' ? 'proved' : 'missing' };
}

/** Spends the proof with the comment that rests on it. One that was spent before has somebody read the comment first. */
export async function spendProof(
  writer: Writer,
  { verdict, facts, brought }: { verdict: Verdict; facts: PostFacts; brought: BroughtProof },
  { challenges }: { readonly challenges: Challenges },
): Promise<Verdict> {
  const { checked } = brought;
  if (verdict.decision === 'refuse' || facts.proof !== 'proved' || checked.outcome !== 'proved')
    return verdict;
  if (await challenges.spend(writer, checked.once)) return verdict;
  return { decision: 'hold', reasons: [...verdict.reasons, hold('proof-refuted')] };
}
