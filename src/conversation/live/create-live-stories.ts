import { HOUR } from '#platform/clock';
import { get, nothingHere, Refusal, type Request, type Route } from '#platform/http';
import { limitTries } from '#platform/limits';
import type { Live } from '#platform/live';
import type { Logger } from '#platform/log';
import type { Pages } from '#platform/pages';
import { idFrom } from '../rules/draft.ts';
import { keepNews } from './keep-news.ts';
import { findLive, type Known, type News, type NewsNeeds, readNews } from './read-news.tsx';

/** However much is written, a conversation is read this often for those who listen. In milliseconds. */
const READ_EVERY = 300;
const TRY_AGAIN_AFTER = 2_000;
/** Streams that one network opens within a minute. Our script asks again a minute later where it is refused. */
const MOST_OPENINGS = 60;
/** Readings for those who come, each of at most some hundred comments. */
const MOST_KEPT = 30;
/** No timer of ours runs for longer: the clock may be set meanwhile, and none can count 25 days. */
const LONGEST_TIMER = HOUR;
/** Of a page that another server of the database may have given its version. */
const NOTHING_KNOWN: Known = { since: null, count: null, isOpen: null };
const TOUCHED = /^story:(.+)$/;

export interface LiveStoriesNeeds extends NewsNeeds {
  readonly live: Live;
  readonly pages: Pick<Pages, 'onTouch'>;
  readonly log: Logger;
  readonly limits: 'on' | 'off';
}

/** A story that somebody listens to. */
interface Followed {
  /** What all know who listen; null while the first of them is still coming. */
  known: (Known & { readonly since: number }) | null;
  /** Anything may have changed: what they know may be of no version of this story. */
  isLost: boolean;
  /** Changed since it was read last. */
  changed: boolean;
  /** While it is read, or about to be. */
  busy: boolean;
  /** Goes off when its state changes by the passing of time alone. */
  timer?: NodeJS.Timeout;
}

/**
 * `GET /live/stories/ID`: what happens in a conversation while somebody looks at it. A story is read when it was
 * touched and somebody listens, once for all of them; what listeners missed is read when they come, once for all who
 * missed the same.
 */
export function createLiveStories(needs: LiveStoriesNeeds): readonly Route[] {
  const { live, pages, log } = needs;
  const followed = new Map<string, Followed>();
  const kept = keepNews(MOST_KEPT);
  const countOpening = limitTries(needs.limits, { most: MOST_OPENINGS, withinSeconds: 60 });

  pages.onTouch(
    (name) => {
      const [, storyId = ''] = TOUCHED.exec(name) ?? [];
      if (storyId !== '') kept.forget(storyId);
      else if (name.startsWith('settings:')) kept.forget();
      const story = followed.get(storyId);
      if (story) tellSoon(storyId, story, 0);
      if (name === 'settings:conversation') tellAllSoon();
    },
    () => {
      kept.forget();
      for (const story of followed.values()) story.isLost = true;
      tellAllSoon();
    },
  );
  live.onEmpty((channel) => {
    clearTimeout(followed.get(channel)?.timer);
    followed.delete(channel);
  });

  function tellAllSoon(): void {
    for (const [id, story] of followed) tellSoon(id, story, 0);
  }

  function tellSoon(storyId: string, story: Followed, after: number): void {
    story.changed = true;
    if (story.busy || story.known === null) return;
    story.busy = true;
    setTimeout(() => void tell(storyId, story), after).unref();
  }

  async function tell(storyId: string, story: Followed): Promise<void> {
    let rest = READ_EVERY;
    try {
      story.changed = false;
      await tellNews(storyId, story);
    } catch (failure) {
      log.error({ failure, storyId }, 'a conversation could not be read for its listeners');
      story.changed = true;
      rest = TRY_AGAIN_AFTER;
    }
    setTimeout(() => {
      story.busy = false;
      if (story.changed && followed.get(storyId) === story) tellSoon(storyId, story, 0);
    }, rest).unref();
  }

  async function tellNews(storyId: string, story: Followed): Promise<void> {
    const { isLost } = story;
    if (story.known === null || followed.get(storyId) !== story) return;
    const found = await findLive(storyId, needs);
    const news =
      found === null || found === 'off'
        ? found
        : await readNews(found, isLost ? NOTHING_KNOWN : story.known, needs);
    if (followed.get(storyId) !== story) return;
    if (news === null) live.end(storyId, [{ id: story.known.since, event: 'gone', data: {} }]);
    else if (news === 'off') live.end(storyId);
    // They come back with a version of now: to a stream that has told a higher one nothing would be news.
    else if (isLost) live.end(storyId, news.events);
    else {
      live.send(storyId, news.events);
      story.known = knownFrom(news);
      tellWhenDue(storyId, story, news);
    }
  }

  /** No deed touches a story that closes by its age: it is read once more when the time has come. */
  function tellWhenDue(storyId: string, story: Followed, { changesAt }: News): void {
    clearTimeout(story.timer);
    if (changesAt === null) return;
    const left = Date.parse(changesAt) - needs.clock.now().getTime();
    story.timer = setTimeout(
      () => tellSoon(storyId, story, 0),
      Math.min(Math.max(left, 0), LONGEST_TIMER),
    ).unref();
  }

  /** What somebody missed who knows everything up to `last`; without it, nothing. */
  async function newsFor(storyId: string, last: number | null): Promise<News> {
    const found = await findLive(storyId, needs);
    if (found === null || found === 'off') throw nothingHere();
    const { story, isOpen } = found;
    const known = last ?? story.version;
    const since = known > story.version ? null : known;
    return kept.of({ storyId, since, version: story.version, isOpen }, () =>
      readNews(found, { since, count: null, isOpen: null }, needs),
    );
  }

  async function answerListener(request: Request) {
    const storyId = idFrom(request.params['id']);
    if (storyId === null) throw nothingHere();
    if (!(await countOpening(request.network))) throw new Refusal('too-many-listeners', { status: 429 });
    const seat = live.take(storyId, request.network);
    if (seat === null) throw new Refusal('too-many-listeners', { status: 429 });
    const story = followed.get(storyId) ?? { known: null, isLost: false, changed: false, busy: false };
    followed.set(storyId, story);
    try {
      const news = await newsFor(storyId, lastKnown(request));
      if (story.known === null) tellWhenDue(storyId, story, news);
      story.known ??= knownFrom(news);
      if (story.changed) tellSoon(storyId, story, 0);
      return seat.answer(news.events, news.at);
    } catch (failure) {
      seat.leave();
      throw failure;
    }
  }

  return [get('/live/stories/:id', answerListener)];
}

function knownFrom({ at, count, isOpen }: News) {
  return { since: at, count, isOpen };
}

/** The version up to which the listener knows everything: of the lost line, else of the page. */
function lastKnown({ header, query }: Request): number | null {
  const said = header('last-event-id') ?? query.get('last') ?? '';
  return /^\d{1,15}$/.test(said) ? Number(said) : null;
}
