import { momentText, type SiteFacts } from '#ui';
import { staysOf } from '../../gifts/rules/gift-state.ts';
import type { Gift } from '../../gifts/words.ts';
import type { Course } from '../../pledges/rules/rhythm.ts';
import type { Pledge } from '../../pledges/words.ts';
import { dayText } from '../day-text.ts';
import { sayOwn } from '../messages.ts';

/** How a gift stands that comes again and again, in a sentence to its giver. */
export function courseText(props: {
  readonly pledge: Pick<Pledge, 'cancelledAt' | 'saidSentAt' | 'madeAt'>;
  readonly course: Course;
  readonly gifts: readonly Gift[];
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}): string {
  const { pledge, course, gifts, site } = props;
  const { language } = site;
  const on = (instant: string) => ({ date: momentText(instant, site) });
  if (pledge.cancelledAt !== null) return sayOwn(language, 'course-stopped', on(pledge.cancelledAt));
  if (course.isOverdue) return sayOwn(language, 'course-overdue', { date: dayText(course.due, site) });
  const last = gifts.findLast((gift) => staysOf(gift) > 0);
  if (last !== undefined) return sayOwn(language, 'course-running', on(last.arrivedAt));
  if (pledge.saidSentAt !== null) return sayOwn(language, 'course-sent', on(pledge.saidSentAt));
  return sayOwn(language, 'course-awaited', on(pledge.madeAt));
}
