import { sayConversation } from '../messages.ts';
import type { OwnOffers } from '../own/words.ts';
import { speechOf } from '../views/speech.ts';
import { listedOf } from './answers/listed.ts';
import type { SubscribingNeeds } from './needs.ts';
import { publicStory } from './reading.ts';
import { askedFor, claimSubscriptions, eraseSubscriptions, giveSubscriptions } from './store/keeping.ts';
import { findSubscriber } from './store/subscriptions.ts';
import { SubscriptionList } from './views/manage-page.tsx';

/**
 * A person's subscriptions on their own page, in what they take along, and when they are erased. What goes to an
 * address is shown to its owner alone: whoever merely typed it learns nothing from here.
 */
export function createOwnSubscriptions(
  needs: Pick<SubscribingNeeds, 'database' | 'stories' | 'secret' | 'mail' | 'site'>,
): OwnOffers {
  const { database } = needs;
  return {
    claim: { name: 'subscriptions', claim: claimSubscriptions },
    merge: { name: 'subscriptions', merge: giveSubscriptions },
    mySection: {
      title: (language) => sayConversation(language, 'my-subscriptions'),
      async draw({ provedEmail }) {
        const subscriber =
          provedEmail === null ? null : await findSubscriber(database, { email: provedEmail });
        const listed = subscriber && (await listedOf(subscriber, needs));
        if (!listed || (listed.subscriptions.length === 0 && listed.stopped === null)) return null;
        return <SubscriptionList {...listed} speech={speechOf(await needs.site())} />;
      },
    },
    exporter: {
      name: 'subscriptions',
      title: (language) => sayConversation(language, 'my-subscriptions'),
      label: (language, member) =>
        sayConversation(language, MEMBERS.find((known) => known === `my-${member}`) ?? 'my-other'),
      async entries(reader, { provedEmail }) {
        if (provedEmail === null) return [];
        const { language } = await needs.site();
        const rows = await askedFor(reader, provedEmail);
        return Promise.all(
          rows.map(async ({ email, storyId, kind, askedAt }) => ({
            ...{ email, askedAt, what: sayConversation(language, `notify-${kind}`) },
            story: (await publicStory(reader, storyId, needs))?.href ?? null,
          })),
        );
      },
    },
    eraser: {
      name: 'subscriptions',
      explains: (language) => sayConversation(language, 'erase-subscriptions'),
      erase: eraseSubscriptions,
    },
  };
}

const MEMBERS = ['my-email', 'my-askedAt', 'my-what', 'my-story'] as const;
