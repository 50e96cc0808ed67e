import { normalisedEmail, oneLine, typedText } from '#platform/text';
import type { ConversationSettings } from '../settings.ts';
import { SUBSCRIPTION_KINDS } from '../subscribing/words.ts';
import type { Draft } from '../words.ts';
import { completedWebAddress } from './web-address.ts';

/** The field that people do not see; programs that fill in everything do. */
export const TRAP = 'topic';

const KEY = /^[\w-]{16,64}$/;
const ID = /^[\w-]{1,64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * Reads a posted form or JSON object: takes the fields it knows, cleans what no field may hold, judges nothing.
 * What is not an id or a key is treated as not given.
 */
export function draftFrom(form: ReadonlyMap<string, string>, answering?: string): Draft {
  const field = (name: string) => form.get(name) ?? '';
  return {
    name: oneLine(field('name')),
    email: normalisedEmail(oneLine(field('email'))),
    website: completedWebAddress(oneLine(field('website'))),
    body: typedText(field('body').replace(/\r\n?/g, '\n')).trim(),
    parentId: answering ?? idFrom(field('parent')),
    passageId: idFrom(field('passage')),
    alt: oneLine(field('alt')),
    notify: SUBSCRIPTION_KINDS.find((kind) => kind === field('notify')) ?? 'none',
    trap: field(TRAP),
    key: matching(KEY, field('key')),
    openedAt: matching(INSTANT, field('opened')),
  };
}

/** What the newsroom does not ask for is not taken, whoever sends it all the same. */
export function asAskedFor(
  draft: Draft,
  asks: Pick<ConversationSettings, 'email' | 'website' | 'pictures'>,
): Draft {
  return {
    ...draft,
    email: asks.email === 'off' ? '' : draft.email,
    website: asks.website === 'off' ? '' : draft.website,
    alt: asks.pictures === 'off' ? '' : draft.alt,
  };
}

/**
 * A comment of staff bears the name of their account, whatever name came with it: the badge beside it says that they
 * are who they are called. Nothing is signed for anybody else.
 */
export function signedBy(
  draft: Draft,
  staff: { readonly name: string; readonly email: string } | null,
): Draft {
  if (staff === null) return draft;
  const email = draft.email === '' ? normalisedEmail(staff.email) : draft.email;
  return { ...draft, name: staff.name, email };
}

/** A comment's or passage's id as it may come in an address; null for what can be none. */
export function idFrom(text: string | undefined): string | null {
  return matching(ID, text ?? '');
}

function matching(shape: RegExp, text: string): string | null {
  return shape.test(text) ? text : null;
}
