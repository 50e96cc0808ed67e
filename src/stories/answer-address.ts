import {
  type Answer,
  moved,
  noLongerHere,
  nothingHere,
  page,
  Refusal,
  type Request,
  seeOther,
  shared,
} from '#platform/http';
import { pageAsked, withoutTrailingSlashes } from '#platform/text';
import { askedQuery, withQuery } from './asked-query.ts';
import { periodList, sectionList } from './drawings/list-places.ts';
import { findOldAddress } from './find-old-address.ts';
import { hrefOfAddress } from './href-of-address.ts';
import { answerOldQuery } from './old-query.ts';
import { openedCookie, opens, opensFrom } from './password.ts';
import type { Reading } from './reading.ts';
import { hrefOf } from './rules/address.ts';
import { oldForm } from './rules/old-forms.ts';
import { periodOf } from './rules/period.ts';
import { type AskedAddress, readingsOf } from './rules/story-address.ts';
import {
  type Address,
  findContext,
  findDoor,
  findSection,
  findWithdrawal,
  type GuardedStory,
  type StoryDoor,
} from './store/index.ts';
import type { StoryPartRoute } from './words.ts';

/**
 * `GET` of an address that the newsroom has given. It is asked in this order, and the first that knows it answers:
 * the table of addresses (the path as it stands, then without WordPress's endings), what parts answer under a
 * story, a year, month or day, an old upload, an old number in a folder (`/blog/?p=17`), WordPress's further forms.
 */
export async function answerAddress(request: Request, reading: Reading): Promise<Answer> {
  for (const asked of readingsOf(request.path)) {
    const address = await findOldAddress(request, asked.path, reading);
    if (address) return answerTarget(address, { asked, request, reading });
  }
  const part = await partUnder(request, reading, 'GET');
  if (part) return part.route.answer(part.story, request);
  const period = periodOf(request.path);
  if (period) {
    const list = periodList(period, await reading.needs.site());
    return shared(reading.list(list, pageAsked(request.query)));
  }
  const upload = await reading.needs.pictures.newAddressOf(reading.needs.database, request.path, {
    kind: 'public',
  });
  if (upload !== null) return moved(upload);
  // A site that stood in a folder of its host: /blog/?p=17
  const old = await answerOldQuery(request, reading);
  if (old) return old;
  const form = oldForm(request.path);
  if (form !== undefined) return moved(hrefOf(form));
  throw nothingHere();
}

/** `POST` under a story's address: what its parts take, and the password. */
export async function answerDeed(request: Request, reading: Reading): Promise<Answer> {
  const part = await partUnder(request, reading, 'POST');
  if (request.parts && part && !part.route.takesFile) throw notInParts();
  if (part) return part.route.answer(part.story, request);
  const { base, suffix } = splitAtSuffix(request.path);
  const story = suffix === 'password' ? await reading.contextAt(base) : null;
  if (!story?.passwordHash) throw nothingHere();
  if (request.parts) throw notInParts();
  if (!(await reading.countTry(request.network))) throw new Refusal('too-many-tries', { status: 429 });
  if (!(await opens(story.passwordHash, request.form.get('password') ?? ''))) {
    return page(await reading.passwordForm(story, true), { status: 422 });
  }
  return seeOther(story.href, [openedCookie(story, reading.needs.secret)]);
}

/** Where no file is taken, no form comes in parts. */
function notInParts(): Refusal {
  return new Refusal('not-understood', { status: 415 });
}

interface Target {
  readonly asked: AskedAddress;
  readonly request: Request;
  readonly reading: Reading;
}

async function answerTarget(address: Address, target: Target): Promise<Answer> {
  if (address.target === 'story') return answerStory(address, target);
  const { asked, request, reading } = target;
  const href = await hrefOfAddress(address, reading.needs);
  if (href === null) throw nothingHere();
  if (asked.suffix === 'feed') {
    const section = await findSection(reading.needs.database, address.targetId);
    if (!section || address.kind !== 'canonical') return moved(`${href}/feed`);
    return shared(reading.feed(await sectionList(reading.needs.database, section)));
  }
  if (asked.suffix === 'later-page') return moved(`${href}?page=${asked.page}`);
  if (address.kind !== 'canonical' || address.target !== 'section') return moved(href);
  const section = await findSection(reading.needs.database, address.targetId);
  if (!section) throw nothingHere();
  return shared(reading.list(await sectionList(reading.needs.database, section), pageAsked(request.query)));
}

/**
 * The order is the meaning: what may not be seen is told before anything else of it, then come what hangs behind
 * the address, its one spelling, the password, and the private variant.
 */
async function answerStory(address: Address, { asked, request, reading }: Target): Promise<Answer> {
  const story = await findDoor(reading.needs.database, address.targetId);
  if (!story) {
    const withdrawal = await findWithdrawal(reading.needs.database, address.targetId);
    throw withdrawal ? noLongerHere(withdrawal) : nothingHere();
  }
  if (asked.suffix === 'feed') return answerStoryFeed(story, request, reading);
  // Without an anchor of its own the redirect keeps the reader's: `#comment-17`.
  if (asked.suffix === 'comment-page') return moved(story.href);
  const query = askedQuery(request.query, reading.needs.parts());
  if (address.kind !== 'canonical' || asked.suffix !== null || !isCanonical(request, story)) {
    return moved(withQuery(story.href, query));
  }
  if (story.passwordHash !== null && !opensFrom(request, story, reading.needs.secret)) {
    return page(await reading.passwordForm(story, false));
  }
  if (request.query.has('me') || story.passwordHash !== null) {
    const me = request.query.has('me') ? await reading.needs.visitorOf(request) : null;
    return page(await reading.privateStory(story, query, me));
  }
  return shared(reading.story(story, query));
}

async function answerStoryFeed(door: StoryDoor, request: Request, reading: Reading): Promise<Answer> {
  const route = findRoute(reading, 'GET', 'feed');
  const story = door.passwordHash === null ? await storyOf(door.id, reading) : null;
  if (!route || !story) throw nothingHere();
  return route.answer(story, request);
}

/** The one spelling of the address that answers; all others redirect to it. */
function isCanonical(request: Request, story: StoryDoor): boolean {
  return hrefOf(request.path) === story.href || request.path === story.href;
}

async function partUnder(
  request: Request,
  reading: Reading,
  method: 'GET' | 'POST',
): Promise<{ story: GuardedStory; route: StoryPartRoute } | null> {
  const { base, suffix } = splitAtSuffix(request.path);
  const route = findRoute(reading, method, suffix);
  const story = route && (await reading.contextAt(base));
  if (!story) return null;
  const closed = story.passwordHash !== null && !opensFrom(request, story, reading.needs.secret);
  return closed ? null : { story, route };
}

function storyOf(id: string, { needs }: Reading): Promise<GuardedStory | null> {
  return findContext(needs.database, {
    viewer: { kind: 'public' },
    id,
    pictures: needs.pictures.findPictures,
  });
}

function findRoute(reading: Reading, method: 'GET' | 'POST', suffix: string): StoryPartRoute | undefined {
  return reading.needs
    .parts()
    .flatMap((part) => part.routes ?? [])
    .find((route) => route.method === method && route.suffix === suffix);
}

function splitAtSuffix(path: string): { base: string; suffix: string } {
  const plain = withoutTrailingSlashes(path);
  const at = plain.lastIndexOf('/');
  return { base: plain.slice(0, at) || '/', suffix: plain.slice(at + 1) };
}
