import { isWithin } from '#platform/text';
import type { ConversationSettings } from '../../settings.ts';
import type { Draft, Reason } from '../../words.ts';
import { linksIn } from '../comment-text.ts';
import { findListed, type ListedWords, listedWords } from '../listed-words.ts';
import { hasVisibleText, hold, type PostFacts, refuse } from './facts.ts';

/** In code units: what is longer is refused unread, whatever length the newsroom allows. */
const LONGEST_EVER = 100_000;

/**
 * Whether a text is so long that nobody judges the rest: asked before anything is locked, so that no flood of
 * endless texts holds up those who write a comment.
 */
export function farTooLong({
  draft,
  settings,
}: {
  readonly draft: Pick<Draft, 'body'>;
  readonly settings: ConversationSettings;
}): Reason | undefined {
  return draft.body.length > LONGEST_EVER ? bodyTooLong(settings) : undefined;
}

export function nothingSaid({ draft }: PostFacts) {
  return hasVisibleText(draft.body) ? undefined : refuse('empty', 'body');
}

export function tooShort({ draft, settings }: PostFacts) {
  const { shortest } = settings;
  if (shortest <= 1 || !hasVisibleText(draft.body) || !isWithin(draft.body, shortest - 1)) return undefined;
  return { ...refuse('too-short', 'body'), facts: { shortest } };
}

/** Whether a person counts more characters than the newsroom allows: asked before anything is parsed or looked up. */
export function tooLong(of: {
  readonly draft: Pick<Draft, 'body'>;
  readonly settings: ConversationSettings;
}): Reason | undefined {
  const { draft, settings } = of;
  return farTooLong(of) ?? (isWithin(draft.body, settings.longest) ? undefined : bodyTooLong(settings));
}

function bodyTooLong({ longest }: Pick<ConversationSettings, 'longest'>): Reason {
  return { ...refuse('too-long', 'body'), facts: { longest } };
}

export function tooManyLinks({ draft, settings }: PostFacts) {
  if (!isWithin(draft.body, settings.longest)) return undefined;
  return linksIn(draft.body) > settings.mostLinks ? hold('too-many-links') : undefined;
}

export function holdsRefusedWords(facts: PostFacts) {
  const { draft, settings } = facts;
  const list = listOf(settings, 'refusedWords');
  if (list === null || !isWithin(draft.body, settings.longest)) return undefined;
  if (findListed(draft.body, list) !== null) return refuse('refused-words', 'body');
  if (findListed(altOf(facts), list) !== null) return refuse('refused-words', 'alt');
  const elsewhere = findListed(`${draft.name}\n${draft.website}`, list);
  return elsewhere === null ? undefined : refuse('refused-words', 'name');
}

/** Its line of the list is kept with the reason: moderators are to see what they wait for. */
export function holdsHeldWords(facts: PostFacts): Reason | undefined {
  const { draft, settings } = facts;
  const list = listOf(settings, 'heldWords');
  if (list === null || !isWithin(draft.body, settings.longest)) return undefined;
  const alt = altOf(facts);
  const found = findListed(`${draft.body}\n${draft.name}\n${draft.website}\n${alt}`, list);
  return found === null ? undefined : { ...hold('held-words'), detail: found };
}

/** Words beside a picture that did not come are not said. */
function altOf({ draft, picture }: PostFacts): string {
  return picture === undefined ? '' : draft.alt;
}

type List = 'heldWords' | 'refusedWords';

/** Settings stand in memory until they change: so long their lists need not be read anew. */
const readLists = new WeakMap<ConversationSettings, Map<List, ListedWords>>();

function listOf(settings: ConversationSettings, name: List): ListedWords | null {
  if (settings[name].trim() === '') return null;
  const lists = readLists.get(settings) ?? new Map<List, ListedWords>();
  readLists.set(settings, lists);
  const list = lists.get(name) ?? listedWords(settings[name]);
  lists.set(name, list);
  return list;
}
