import { listIn } from '#platform/messages';
import { momentText, type SiteFacts } from '#ui';
import { say } from '../../messages.ts';
import type { PayeeProposal, ProposalEnd } from '../words.ts';
import { sayPayees } from './messages.ts';

type Site = Pick<SiteFacts, 'language' | 'timeZone'>;

/** What a proposal asks for, in one sentence. */
export function wishText({ deed, way }: Pick<PayeeProposal, 'deed' | 'way'>): string {
  return `${sayPayees(`deed-${deed}`, { label: way.label })}.`;
}

/** How a proposal stands, in one sentence. */
export function stateText({ madeBy, dueAt, ended }: PayeeProposal, site: Site): string {
  if (ended !== null) return endText(ended, madeBy, site);
  if (dueAt === null) return sayPayees('waits-second', { name: madeBy.name });
  return sayPayees('waits-due', { date: momentText(dueAt, site, 'date-and-time') });
}

function endText({ at, outcome, by }: ProposalEnd, madeBy: PayeeProposal['madeBy'], site: Site): string {
  const date = momentText(at, site, 'date-and-time');
  if (outcome === 'applied') {
    if (by === null) return sayPayees('ended-due', { date });
    return sayPayees(by.id === madeBy.id ? 'ended-first' : 'ended-applied', { date, name: by.name });
  }
  return by === null
    ? sayPayees('ended-gone', { date, name: madeBy.name })
    : sayPayees(`ended-${outcome}`, { date, name: by.name });
}

/** Which parts of the way are meant, as the public log names them. */
export function partsText({ parts }: Pick<PayeeProposal, 'parts'>, language: string): string {
  const named = parts.map((part) => say(language, `part-${part}`));
  return listIn(language, named);
}
