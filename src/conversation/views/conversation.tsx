import type { ComponentChildren } from 'preact';
import { Button, Pagination } from '#ui';
import type { Conversation } from '../read-conversation.ts';
import { type HrefBase, storyHref, underStory, type Wanted } from '../rules/hrefs.ts';
import type { ConversationSettings } from '../settings.ts';
import { Subscribe, type SubscribeProps } from '../subscribing/views/subscribe-form.tsx';
import type { Voting } from '../votes/words.ts';
import { ORDERS, type Order } from '../words.ts';
import { ConversationClosed } from './conversation-closed.tsx';
import type { Speech } from './speech.ts';

export interface ConversationViewProps {
  readonly story: HrefBase;
  readonly conversation: Conversation;
  /** The threads as list items, ready. */
  readonly threads: string;
  /** What the person of a private page wrote and what does not stand in these threads, as list items. */
  readonly own: string;
  /** For staff: how the whole conversation is held. */
  readonly control?: ComponentChildren;
  /** Where a comment is written; null: nobody can write here. */
  readonly form: ComponentChildren;
  /** How one hears of new comments; null where not everybody may read them. */
  readonly subscribe: Omit<SubscribeProps, 'story' | 'speech'> | null;
  readonly closedWords: ConversationSettings['closedWords'];
  readonly usualOrder: Order;
  readonly voting: Voting;
  readonly speech: Speech;
  /** Drawn for one person: its links keep `?me`. */
  readonly me: boolean;
  /** null: what happens meanwhile is not followed here. */
  readonly live: LiveFacts | null;
}

/** What script needs to follow the conversation. */
export interface LiveFacts {
  readonly storyId: string;
  /** The story's version when a comment last changed that the page shows. */
  readonly version: number;
  /** The deepest level that is drawn with an indent. */
  readonly depth: number;
}

/** The conversation as it stands under its story. */
export function ConversationView(props: ConversationViewProps) {
  const { story, conversation, form, speech, me } = props;
  const { say } = speech;
  return (
    <section
      class="conversation"
      id="comments"
      aria-labelledby="comments-title"
      data-enhance={['small-page vote further', !me && 'mine returning', props.live && 'live']
        .filter(Boolean)
        .join(' ')}
      data-mine={me ? undefined : underStory(story, 'mine')}
      data-live={props.live?.storyId}
      data-version={props.live?.version}
      data-depth={props.live?.depth}
      data-order={conversation.order}
    >
      <h2 id="comments-title" data-comment-count={conversation.count}>
        {say('count', { count: conversation.count })}
      </h2>
      {props.live !== null && <News speech={speech} />}
      {props.subscribe && <Subscribe story={story} speech={speech} {...props.subscribe} />}
      {props.control}
      {form === null ? <ConversationClosed words={props.closedWords} speech={speech} /> : form}
      {form !== null && !me && (
        <noscript>
          <p class="conversation__own-view">
            <a href={storyHref(story, { me: true }, 'comments')} rel="nofollow">
              {say('own-view')}
            </a>
          </p>
        </noscript>
      )}
      {!me && (
        <p class="conversation__since" data-new={say('new')} hidden>
          <a href={`${story.href}?since=#comments`} rel="nofollow">
            {say('new-since')}
          </a>
        </p>
      )}
      {conversation.count > 0 && <Orders {...props} />}
      <Tools {...props} />
      <FoundNothing {...props} />
      {props.own !== '' && (
        <ol
          class="thread thread--own"
          aria-label={say('yours')}
          dangerouslySetInnerHTML={{ __html: props.own }}
        />
      )}
      <ol class="thread thread--first" dangerouslySetInnerHTML={{ __html: props.threads }} />
      <p class="hidden-text" role="status" data-says={say('further-come')} />
      <Further {...props} />
    </section>
  );
}

/** Up to so many new comments are counted in words. */
const MOST_COUNTED = 9;

/** Behind it new comments wait. A list of sentences instead of a rule of plurals: script picks the one it needs. */
function News({ speech }: { readonly speech: Speech }) {
  const { say } = speech;
  const counts = Array.from({ length: MOST_COUNTED }, (_, at) => say('new-comments', { count: at + 1 }));
  const words = [...counts, say('many-new-comments', { count: MOST_COUNTED }), say('reload-comments')];
  return <p class="conversation__news" role="status" data-words={words.join('|')} />;
}

function Orders(props: ConversationViewProps) {
  const { conversation, usualOrder, speech } = props;
  return (
    <nav class="conversation__orders" aria-label={speech.say('order-label')}>
      {ordersOf(props).map((order) => (
        <a
          href={hrefTo(props, { ...viewOf(conversation), ...(order === usualOrder ? {} : { sort: order }) })}
          aria-current={order === conversation.order ? 'true' : undefined}
          rel="nofollow"
        >
          {speech.say(`order-${order}`)}
        </a>
      ))}
    </nav>
  );
}

/** Orders by votes stand where readers vote, or did once. */
function ordersOf({ conversation, usualOrder, voting }: ConversationViewProps): readonly Order[] {
  const isVoted =
    voting !== 'off' || conversation.threads.some(({ comment }) => comment.up + comment.down > 0);
  return ORDERS.filter((order) => isVoted || !BY_VOTES.has(order) || order === usualOrder);
}

const BY_VOTES: ReadonlySet<Order> = new Set(['most-voted', 'best', 'controversial']);

/** What is seldom needed: the filters that would show anything, and a search where there is something to search. */
function Tools(props: ConversationViewProps) {
  const { only, filters, count } = props.conversation;
  const isLong = count > FEW || only !== null;
  if (count === 0 || (!isLong && filters.length === 0)) return null;
  return (
    <details class="conversation__tools" open={only !== null}>
      <summary>{props.speech.say(isLong ? 'tools' : 'filter-label')}</summary>
      <Filters {...props} />
      {isLong && <Finding {...props} />}
    </details>
  );
}

function Filters(props: ConversationViewProps) {
  const { only, filters } = props.conversation;
  const { say } = props.speech;
  if (filters.length === 0 && only === null) return null;
  return (
    <nav aria-label={say('filter-label')}>
      <a href={hrefTo(props, sortOf(props))} aria-current={only === null ? 'true' : undefined} rel="nofollow">
        {say('filter-none')}
      </a>
      {filters.map((filter) => (
        <a
          href={hrefTo(props, { ...sortOf(props), filter })}
          aria-current={only?.kind === 'filter' && only.filter === filter ? 'true' : undefined}
          rel="nofollow"
        >
          {say(`filter-${filter}`)}
        </a>
      ))}
    </nav>
  );
}

function Finding(props: ConversationViewProps) {
  const { only } = props.conversation;
  const { say } = props.speech;
  const words = only?.kind === 'find' ? only.words : '';
  const since = only?.kind === 'since' ? only.since.slice(0, 10) : '';
  return (
    <search>
      <AskingFor {...props} id="find-words" label={say('find-label')} send={say('find')}>
        <input id="find-words" type="search" name="find" value={words} maxLength={100} />
      </AskingFor>
      <AskingFor {...props} id="since" label={say('since-label')} send={say('since')}>
        <input id="since" type="date" name="since" value={since} required />
      </AskingFor>
    </search>
  );
}

/** A form of one field whose answer is a page of the conversation. */
function AskingFor(
  props: Pick<ConversationViewProps, 'story' | 'me'> & {
    readonly id: string;
    readonly label: string;
    readonly send: string;
    readonly children: ComponentChildren;
  },
) {
  return (
    <form method="get" action={`${props.story.href}#comments`} class="conversation__find">
      {props.me && <input type="hidden" name="me" value="" />}
      <div class="field">
        <label for={props.id}>{props.label}</label>
        {props.children}
      </div>
      <Button kind="quiet">{props.send}</Button>
    </form>
  );
}

/** Fewer comments than these are looked through by eye. */
const FEW = 10;

function FoundNothing({ conversation, speech }: ConversationViewProps) {
  const { only, threads } = conversation;
  if (only === null || threads.length > 0) return null;
  return <p>{speech.say('nothing-found')}</p>;
}

/** What leads to the rest of the conversation. */
function Further(props: ConversationViewProps) {
  const { conversation, speech } = props;
  const { pages } = conversation;
  const sort = sortOf(props);
  return (
    <div class="conversation__further">
      {pages !== null && (
        <Pagination
          language={speech.site.language}
          pages={{
            page: pages.number,
            last: pages.last,
            hrefOf: (number) =>
              hrefTo(props, { ...sort, ...viewOf(conversation), ...(number === 1 ? {} : { page: number }) }),
          }}
        />
      )}
      {conversation.next !== null && (
        <p class="conversation__more">
          <a
            class="button button--quiet"
            href={hrefTo(props, { ...sort, ...viewOf(conversation), page: conversation.next })}
            rel="next nofollow"
            data-further="more"
          >
            {speech.say('load-more')}
          </a>
        </p>
      )}
      {conversation.more && (
        <p class="conversation__all">
          <a
            class="button button--quiet"
            href={hrefTo(props, { ...sort, comments: 'all' })}
            data-further="all"
          >
            {speech.say('view-all')}
          </a>
        </p>
      )}
    </div>
  );
}

/** The part of an address that keeps the reader where they are. */
function viewOf({ pages, only }: Conversation): Wanted {
  if (only?.kind === 'filter') return { filter: only.filter };
  if (only?.kind === 'find') return { find: only.words };
  if (only?.kind === 'since') return { since: only.since };
  if (pages === null) return {};
  return pages.of === 'all' ? { comments: 'all' } : { thread: pages.of };
}

function sortOf({ conversation, usualOrder }: ConversationViewProps): Wanted {
  return conversation.order === usualOrder ? {} : { sort: conversation.order };
}

function hrefTo({ story, me }: ConversationViewProps, wanted: Wanted): string {
  return storyHref(story, { ...wanted, me }, 'comments');
}
