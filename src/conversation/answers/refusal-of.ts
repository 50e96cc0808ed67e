import { Refusal } from '#platform/http';
import type { Speech } from '../views/speech.ts';
import type { Reason } from '../words.ts';

/** The status of an answer that refuses for these reasons. */
export function statusOf(reasons: readonly Reason[]): 422 | 429 {
  return reasons.some(({ code }) => code === 'too-many-posts') ? 429 : 422;
}

/** The refusal that says them, for whoever gets no form. */
export function refusalOf(reasons: readonly Reason[], speech: Speech): Refusal {
  const [first] = reasons;
  return new Refusal(first?.code ?? 'refused', {
    status: statusOf(reasons),
    ...(first?.field === undefined ? {} : { field: first.field }),
    ...(first?.facts === undefined ? {} : { facts: first.facts }),
    says: reasons.map(({ code, facts }) => speech.say(`reason-${code}`, facts)).join(' '),
  });
}
