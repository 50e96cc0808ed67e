import { describe, expect, it } from 'vitest';
import { conversationSettings } from '../settings.ts';
import type { Draft } from '../words.ts';
import { farTooLong, type PostFacts, type SenderFacts, verdictOn } from './verdict.ts';

const usual = conversationSettings.schema.parse({});

const letter: Draft = {
  name: 'Ada Quay',
  email: '',
  website: '',
  body: 'The ferry was on time.',
  parentId: null,
  passageId: null,
  alt: '',
  notify: 'none',
  trap: '',
  key: null,
  openedAt: null,
};

/** An ordinary comment in an open conversation, with what the test changes. */
function facts({ draft, settings, ...more }: Changed = {}): PostFacts {
  return {
    draft: { ...letter, ...draft },
    settings: { ...usual, ...settings },
    ...{ state: 'open', answers: 'nothing', question: 'none', openFor: null, byStaff: false },
    ...more,
  };
}

const stranger: SenderFacts = {
  isBlocked: false,
  lately: 0,
  saidElsewhere: 0,
  rejectedBefore: 0,
  isKnown: false,
};

type Changed = Partial<Omit<PostFacts, 'draft' | 'settings'>> & {
  readonly draft?: Partial<Draft>;
  readonly settings?: Partial<PostFacts['settings']>;
};

describe('A comment is published', () => {
  it('by a guest who gives a name and says something', () => {
    expect(verdictOn(facts())).toEqual({ decision: 'publish', reasons: [] });
  });

  it('in any script, and if it is a single emoji', () => {
    for (const body of ['좋은 소식', 'شكرا', '謝謝', '👏🏽']) {
      expect(verdictOn(facts({ draft: { body, name: '민지' } })).decision).toBe('publish');
    }
  });

  it('as an answer to a thread or a question that takes answers', () => {
    expect(verdictOn(facts({ answers: 'open', question: 'open' })).decision).toBe('publish');
  });

  it('however fast it was written, as long as it links to nothing', () => {
    expect(verdictOn(facts({ openFor: 0 })).decision).toBe('publish');
  });
});

describe('A comment of a guest who shows no proof', () => {
  it.each([
    ['is published where nobody asked', {}, 'publish', []],
    ['is published where the proof is one', { proof: 'proved' }, 'publish', []],
    ['comes back to be looked at once more', { proof: 'missing' }, 'refuse', ['proof-wanted']],
    ['is held with a wrong or used one', { proof: 'refuted' }, 'hold', ['proof-refuted']],
    ['is held where nobody can have looked', { proof: 'hasty' }, 'hold', ['proof-hasty']],
    [
      'is held at once for another reason',
      { proof: 'missing', state: 'held' },
      'hold',
      ['all-are-read-first'],
    ],
    ['is refused at once for another reason', { proof: 'missing', state: 'closed' }, 'refuse', ['closed']],
    ['is published where staff wrote it', { proof: 'missing', byStaff: true }, 'publish', []],
  ] as const)('%s', (_says, changed, decision, codes) => {
    const verdict = verdictOn(facts(changed));
    expect(verdict.decision).toBe(decision);
    expect(verdict.reasons.map(({ code }) => code)).toEqual(codes);
  });
});

describe('A comment is refused', () => {
  const refused: readonly [because: string, code: string, field: string | undefined, changed: Changed][] = [
    ['the field that people do not see is filled in', 'trapped', undefined, { draft: { trap: 'x' } }],
    ['the conversation is closed', 'closed', undefined, { state: 'closed' }],
    ['its thread is closed', 'thread-closed', undefined, { answers: 'closed' }],
    ['what it answers is gone', 'answered-gone', undefined, { answers: 'gone' }],
    ['the question is closed', 'passage-closed', undefined, { question: 'closed' }],
    ['it says nothing', 'empty', 'body', { draft: { body: '' } }],
    ['it holds only what nobody sees', 'empty', 'body', { draft: { body: '\u200b\u3164 \u2800\u0301' } }],
    ['it is too long', 'too-long', 'body', { draft: { body: 'a'.repeat(5_001) } }],
    ['it is far too long to be counted', 'too-long', 'body', { draft: { body: 'a'.repeat(2_000_000) } }],
    ['nobody signs it', 'name-missing', 'name', { draft: { name: '' } }],
    ['an invisible name signs it', 'name-missing', 'name', { draft: { name: '\u3164' } }],
    ['the name is too long', 'name-too-long', 'name', { draft: { name: 'a'.repeat(51) } }],
    ['the name is one letter under a tower', 'name-too-long', 'name', { draft: { name: zalgo(2_000) } }],
    ['an address is asked for', 'email-missing', 'email', { settings: { email: 'required' } }],
    ['the address is none', 'email-malformed', 'email', { draft: { email: 'ada@' } }],
    ['the website is none', 'website-malformed', 'website', { draft: { website: 'javascript:x()' } }],
    ['it is too short', 'too-short', 'body', { draft: { body: 'No.' }, settings: { shortest: 4 } }],
    ['it holds a refused word', 'refused-words', 'body', { settings: { refusedWords: 'ferr*' } }],
    [
      'the name holds a refused word',
      'refused-words',
      'name',
      { draft: { name: 'dünce' }, settings: { refusedWords: 'dunce' } },
    ],
    ['the name is somebody else’s', 'name-poses', 'name', { isOthersName: true }],
    [
      'the account of staff is called as somebody else signs',
      'account-poses',
      'name',
      { isOthersName: true, byStaff: true },
    ],
    ['A21: the name is a small tower', 'name-unreadable', 'name', { draft: { name: `Ad${zalgo(8)}` } }],
    ['A21: its thread is deeper than anybody reads', 'too-deep', undefined, { depth: 101, answers: 'open' }],
    ['its sender is kept out', 'blocked', undefined, { sender: { ...stranger, isBlocked: true } }],
    ['its sender floods the conversation', 'too-fast', undefined, { sender: { ...stranger, lately: 15 } }],
  ];

  for (const [because, code, field, changed] of refused) {
    it(`because ${because}`, () => {
      const { decision, reasons } = verdictOn(facts(changed));
      expect(decision).toBe('refuse');
      expect(reasons.map((reason) => [reason.code, reason.field])).toEqual([[code, field]]);
    });
  }

  it('with every reason at once, and says how long it may be', () => {
    const { reasons } = verdictOn(facts({ draft: { name: '', body: 'a'.repeat(5_001), email: 'ada@' } }));
    expect(reasons.map(({ code }) => code)).toEqual(['too-long', 'name-missing', 'email-malformed']);
    expect(reasons[0]?.facts).toEqual({ longest: 5_000 });
  });

  it('before anything else is asked, where a text has no end', () => {
    const settings = { longest: 50_000 };
    const of = (length: number) => farTooLong(facts({ settings, draft: { body: 'a'.repeat(length) } }));
    expect(of(100_000)).toBeUndefined();
    expect(of(100_001)).toEqual({ code: 'too-long', calls: 'refuse', field: 'body', facts: settings });
  });

  it('also if staff write it', () => {
    expect(verdictOn(facts({ state: 'closed', byStaff: true })).decision).toBe('refuse');
  });

  it('not at a length that people would count as allowed', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(verdictOn(facts({ draft: { body: family.repeat(5_000) } })).decision).toBe('publish');
    expect(verdictOn(facts({ draft: { name: family.repeat(50) } })).decision).toBe('publish');
  });
});

describe('A comment waits for a moderator', () => {
  const links = 'https://a.example https://b.example https://c.example';
  const held: readonly [because: string, code: string, changed: Changed][] = [
    ['it holds many links', 'too-many-links', { draft: { body: links } }],
    [
      'it links to something and was written in no time',
      'in-haste',
      { openFor: 200, draft: { body: 'www.x.example' } },
    ],
    ['the newsroom reads everything first', 'all-are-read-first', { state: 'held' }],
    ['it holds a held word', 'held-words', { settings: { heldWords: 'ferry' } }],
    ['the checker takes it for spam', 'looks-like-spam', { spam: 'spam' }],
    [
      'it is somebody’s first and first ones are read',
      'first-comment',
      { settings: { firstComment: 'hold' }, sender: stranger },
    ],
    [
      'the same words were said elsewhere',
      'said-elsewhere',
      { draft: { body: 'Come and see my wonderful shop.' }, sender: { ...stranger, saidElsewhere: 1 } },
    ],
    [
      'its very words were rejected, however short',
      'repeats-rejected',
      { draft: { body: 'Buy!' }, sender: { ...stranger, rejectedBefore: 1 } },
    ],
  ];

  for (const [because, code, changed] of held) {
    it(`because ${because}`, () => {
      const { decision, reasons } = verdictOn(facts(changed));
      expect(decision).toBe('hold');
      expect(reasons).toMatchObject([{ code, calls: 'hold' }]);
      expect(reasons).toHaveLength(1);
    });

    it(`unless staff wrote it, though ${because}`, () => {
      expect(verdictOn(facts({ ...changed, byStaff: true }))).toEqual({ decision: 'publish', reasons: [] });
    });
  }

  it('and says by which line of the list', () => {
    const settings = { heldWords: 'lantern\nferr*' };
    const { reasons } = verdictOn(facts({ settings, draft: { body: 'The ferries are late.' } }));
    expect(reasons).toEqual([{ code: 'held-words', calls: 'hold', detail: 'ferr*' }]);
  });

  it('unless it is refused: then nothing is said of waiting', () => {
    const { decision, reasons } = verdictOn(facts({ state: 'held', draft: { body: links, name: '' } }));
    expect(decision).toBe('refuse');
    expect(reasons.map(({ code }) => code)).toEqual(['name-missing']);
  });
});

describe('Nothing speaks against a comment', () => {
  it('of staff that bears their long name, floods, or comes from a blocked network', () => {
    const sender = { isBlocked: true, lately: 99, saidElsewhere: 9, rejectedBefore: 9, isKnown: false };
    expect(verdictOn(facts({ byStaff: true, draft: { name: 'a'.repeat(80) }, sender })).decision).toBe(
      'publish',
    );
  });

  it('whose short words many say', () => {
    const sender = { ...stranger, saidElsewhere: 3 };
    expect(verdictOn(facts({ draft: { body: 'Thank you!' }, sender })).decision).toBe('publish');
  });

  it('that no checker of spam has an opinion on', () => {
    expect(verdictOn(facts({ spam: 'no-opinion' })).decision).toBe('publish');
  });

  it('by somebody who is known, where first comments are read', () => {
    const sender = { ...stranger, isKnown: true };
    expect(verdictOn(facts({ settings: { firstComment: 'hold' }, sender })).decision).toBe('publish');
  });
});

/** One letter with many marks on it: a person counts one character. */
function zalgo(marks: number): string {
  return `a${'\u0300'.repeat(marks)}`;
}

describe('A comment with a picture', () => {
  const damaged = { code: 'picture-damaged', calls: 'refuse', field: 'picture' } as const;
  const listed = { refusedWords: 'gardener', heldWords: 'butler' };
  it.each([
    ['is read before it appears', { picture: 'taken' }, 'hold', ['with-picture']],
    ['appears at once where the newsroom says so', { settings: { withPicture: 'publish' } }, 'publish', []],
    ['appears at once where staff wrote it', { byStaff: true }, 'publish', []],
    ['is refused where its picture is not taken', { picture: damaged }, 'refuse', ['picture-damaged']],
    ['is refused without words', { draft: { body: ' ' } }, 'refuse', ['empty']],
    ['says in some words what it shows', { draft: { alt: 'x'.repeat(501) } }, 'refuse', ['alt-too-long']],
    [
      'says it in decent ones',
      { draft: { alt: 'a gardener' }, settings: listed },
      'refuse',
      ['refused-words'],
    ],
    [
      'is held for them as for those of its text',
      { draft: { alt: 'a butler' }, settings: { ...listed, withPicture: 'publish' } },
      'hold',
      ['held-words'],
    ],
  ] as const)('%s', (_says, changed, decision, codes) => {
    const verdict = verdictOn(facts({ picture: 'taken', ...changed }));
    expect(verdict).toMatchObject({ decision, reasons: codes.map((code) => ({ code })) });
  });

  it('is one only if a picture came: words of one that did not are said to nobody', () => {
    const draft = { alt: `the gardener ${'x'.repeat(600)}` };
    const settings = { refusedWords: 'gardener' };
    expect(verdictOn(facts({ draft, settings })).decision).toBe('publish');
  });
});
