import { type Clock, instantOf, type NewId } from '#platform/clock';
import type { Writer } from '#platform/database';
import { defineMessages } from '#platform/messages';
import type { StoriesOffers, StoryDocument } from '#stories';
import { bullets, documentOf, heading, link, paragraph } from '../cast/compose.ts';
import { english, type FirstPagesWord } from './messages/english.ts';

const say = defineMessages(english, {
  ar: () => import('./messages/ar.ts'),
  de: () => import('./messages/de.ts'),
  es: () => import('./messages/es.ts'),
  fr: () => import('./messages/fr.ts'),
  ko: () => import('./messages/ko.ts'),
  pl: () => import('./messages/pl.ts'),
});

interface FirstPage {
  /** Of its address, in every language: others lead there. */
  readonly slug: 'privacy' | 'contact';
  readonly title: string;
  readonly standfirst: string;
  readonly document: StoryDocument;
}

/**
 * The pages that a newsroom begins with, in its language as far as that is spoken. The one on privacy names the
 * services elsewhere that learn something about readers.
 */
export async function firstPages(
  language: string,
  learnOfReaders: readonly string[],
): Promise<readonly FirstPage[]> {
  await say.learn(language);
  const word = (key: FirstPagesWord) => say(language, key);
  return [privacyPage(word, learnOfReaders), contactPage(word)];
}

/** Publishes these pages, each where nothing has its address yet. Everybody who writes pages may change them. */
export async function writeFirstPages(
  writer: Writer,
  pages: readonly FirstPage[],
  needs: {
    readonly stories: Pick<StoriesOffers, 'keepStory' | 'storyAt'>;
    readonly clock: Clock;
    readonly newId: NewId;
  },
): Promise<void> {
  const at = instantOf(needs.clock.now());
  for (const page of pages) {
    if ((await needs.stories.storyAt(writer, `/${page.slug}`)) !== null) continue;
    await needs.stories.keepStory(writer, {
      ...{ ...page, id: needs.newId(), kind: 'page', status: 'published', visibility: 'public' },
      ...{ language: null, sectionIds: [], tagIds: [], authorIds: [], leadPictureId: null },
      ...{ commentsClosedAt: at, pinnedAt: null, scheduledFor: null },
      ...{ createdAt: at, firstPublishedAt: at, changedAt: at },
    });
  }
}

function privacyPage(word: (key: FirstPagesWord) => string, learnOfReaders: readonly string[]): FirstPage {
  return {
    ...{ slug: 'privacy', title: word('privacy'), standfirst: word('privacy-standfirst') },
    document: documentOf(
      'firstprivacy',
      paragraph(word('reading')),
      heading(word('commenting')),
      bullets(
        ...[word('comment-public'), word('comment-email'), word('comment-network')],
        ...[word('comment-cookie'), word('comment-letters')],
        ...(learnOfReaders.includes('Akismet') ? [word('comment-akismet')] : []),
      ),
      heading(word('giving')),
      bullets(
        ...[word('giving-kept'), word('giving-accounts')],
        ...(learnOfReaders.includes('Stripe') ? [word('giving-stripe')] : []),
      ),
      heading(word('rights')),
      bullets(
        [`${word('rights-own')} `, link(word('rights-own-link'), '/me')],
        [`${word('rights-contact')} `, link(word('contact'), '/contact')],
      ),
    ),
  };
}

function contactPage(word: (key: FirstPagesWord) => string): FirstPage {
  return {
    ...{ slug: 'contact', title: word('contact'), standfirst: word('contact-standfirst') },
    document: documentOf(
      'firstcontact',
      paragraph(word('contact-comments')),
      paragraph(word('contact-foot')),
    ),
  };
}
