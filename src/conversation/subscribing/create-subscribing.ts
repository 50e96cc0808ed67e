import type { Writer } from '#platform/database';
import type { Route } from '#platform/http';
import type { StoryPartRoute } from '#stories';
import type { CameOut } from '../consequences.ts';
import { type AskedSubscription, askSubscription } from './actions/ask-subscription.ts';
import { carryOutSubscribing } from './consequences.ts';
import type { SubscribingNeeds } from './needs.ts';
import { subscribingRoutes } from './routes.tsx';

/** What subscriptions let the conversation do. */
export interface Subscribing {
  /** Asks for what a comment's form wants, in the transaction of the comment. */
  ask(writer: Writer, asked: AskedSubscription): Promise<void>;
  readonly cameOut: CameOut;
  readonly routes: { readonly own: readonly Route[]; readonly underStory: readonly StoryPartRoute[] };
}

/** Being told of comments by mail. */
export function createSubscribing(needs: SubscribingNeeds): Subscribing {
  return {
    ask: (writer, asked) => askSubscription(writer, asked, needs),
    cameOut: carryOutSubscribing(needs),
    routes: subscribingRoutes(needs),
  };
}
