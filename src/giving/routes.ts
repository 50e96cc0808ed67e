import { get, type Route } from '#platform/http';
import { answerDetails, answerGive, answerWellKnown } from './answers.tsx';
import { campaignRoutes } from './campaigns/answers.tsx';
import { cardRoutes } from './cards/answers.tsx';
import type { GivingNeeds } from './needs.ts';
import { ownRoutes } from './own/answers.tsx';
import { pledgeRoutes } from './pledges/answers.tsx';

/** The addresses of giving. Payment details are never kept by anybody: each answer is for one asker. */
export function givingRoutes(needs: GivingNeeds): readonly Route[] {
  return [
    get('/give', (request) => answerGive(needs, request)),
    get('/give/details', () => answerDetails(needs)),
    ...campaignRoutes(needs),
    ...pledgeRoutes(needs),
    ...ownRoutes(needs),
    ...cardRoutes(needs),
    get('/.well-known/tidings-payment-details.json', () => answerWellKnown(needs)),
  ];
}
