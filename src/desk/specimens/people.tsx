import type { ComponentChildren } from 'preact';
import type { Means, StaffSession } from '#people';
import type { ActsQuery } from '../rules/acts-query.ts';
import { ActsPage } from '../views/acts-page.tsx';
import { LinkPage, PeoplePage } from '../views/people-page.tsx';
import type { Specimen } from '../words.ts';
import { NewCodes, RecoveryCodes } from '../you/views/codes.tsx';
import { NewPasskey } from '../you/views/passkeys.tsx';
import { YouPage } from '../you/views/you-page.tsx';
import { cast } from './cast.ts';

const { site, ada, ines, gone, invited } = cast;
const MORNING = '2026-03-10T08:00:00.000Z';

const one = (name: string, state: string, children: ComponentChildren): Specimen => ({
  ...{ name: `desk: ${name}`, state, look: 'desk', draw: () => children },
});

const people = { you: ada, site, mailWorks: true, secondFactorOf: 'nobody' } as const;

const none: Means = { passwordSetAt: null, passkeys: [], codes: null };
const all: Means = {
  passwordSetAt: MORNING,
  passkeys: [
    { id: '1', name: 'Telephone', madeAt: '2026-03-01T08:00:00.000Z', seenAt: MORNING },
    { id: '2', name: 'The key in the drawer of the newsroom', madeAt: MORNING, seenAt: MORNING },
  ],
  codes: { since: MORNING, recoveryLeft: 1 },
};
const session: StaffSession = {
  ...{ id: '1', browser: 'Firefox on Windows', cameBy: 'password', isThis: true },
  ...{ beganAt: '2026-03-01T08:00:00.000Z', seenAt: MORNING },
};
const sessions: readonly StaffSession[] = [
  session,
  { ...session, id: '2', browser: 'Safari on iPhone', cameBy: 'passkey', isThis: false },
  { ...session, id: '3', browser: '', cameBy: 'link', isThis: false },
];

const you = { staff: ada, site, means: all, sessions, lacksSecond: false };

const nothing: ActsQuery = {
  ...{ by: undefined, words: undefined, subject: undefined },
  ...{ from: undefined, until: undefined, before: undefined },
};
const acts = { site, people: [ada, ines], actNames: ['comment-held', 'took-over'], asked: nothing };
const codeKey = {
  key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  address: 'otpauth://totp/Lantern:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Lantern',
};

/** Who works here, what they did, and what each sees of themselves. */
export const peopleSpecimens: readonly Specimen[] = [
  one(
    'people',
    'one of each',
    <PeoplePage {...people} people={[ada, ines, invited, gone]} stopped={new Set(['ines'])} />,
  ),
  one(
    'people',
    'invitation refused, without mail',
    <PeoplePage
      {...{ ...people, people: [ada], mailWorks: false, secondFactorOf: 'everybody' }}
      values={new Map([['email', 'bo strand']])}
      errors={
        new Map([
          ['email', 'This is not an e-mail address: it needs a name, an @ and a domain.'],
          ['roles', 'Choose at least one role.'],
        ])
      }
    />,
  ),
  ...(['sign-in', 'invitation', 'invitation-mailed'] as const).map((kind) =>
    one(
      'a link',
      kind,
      <LinkPage name="Inés" {...{ kind, address: `${site.origin}/desk/${kind}/${'x'.repeat(43)}` }} />,
    ),
  ),
  one(
    'acts',
    'some',
    <ActsPage
      {...acts}
      olderHref="/desk/acts?before=2"
      names={
        new Map([
          ['staff:ada', { label: 'Ada Quay' }],
          ['comment:bo', { label: 'Bo Lindqvist: Is the bicycle deck back as well?', href: '/comments/bo' }],
        ])
      }
      acts={[
        {
          ...{ id: '3', at: '2026-03-10T08:12:00.000Z', staffId: 'ada', staffName: 'Ada Quay' },
          ...{ act: 'comment-held', subject: 'comment:0195813c-4f2a-7000-8000-3f7c1d2e4b5a' },
        },
        {
          ...{ id: '2', at: '2026-03-10T08:05:00.000Z', staffId: 'ada', staffName: 'Ada Quay' },
          ...{ act: 'comment-picked', subject: 'comment:bo' },
        },
        {
          ...{ id: '1', at: MORNING, staffId: null, staffName: null },
          ...{ act: 'added-owner', subject: 'staff:ada' },
        },
      ]}
    />,
  ),
  one('acts', 'none', <ActsPage {...acts} olderHref={null} acts={[]} names={new Map()} />),
  one(
    'acts',
    'none such',
    <ActsPage
      {...{ ...acts, acts: [], names: new Map(), olderHref: null }}
      asked={{ ...nothing, words: 'held', from: '2026-03-01', until: '2026-03-10', by: 'ada' }}
    />,
  ),
  one('you', 'with all means', <YouPage {...you} />),
  one('you', 'a second factor is missing', <YouPage {...{ ...you, means: none, lacksSecond: true }} />),
  one(
    'you',
    'refused',
    <YouPage
      {...{ ...you, means: none, sessions: [session], name: '' }}
      errors={
        new Map([
          ['name', 'Write a name.'],
          ['password', 'A password has at least 10 characters.'],
          ['', 'This is your last way in, as no letters leave here. Set up another one first.'],
        ])
      }
    />,
  ),
  one('a passkey', 'new', <NewPasskey name="Firefox on Windows" />),
  one(
    'a passkey',
    'refused',
    <NewPasskey name="" error="This passkey did not answer what was asked here." />,
  ),
  one('codes', 'new', <NewCodes codeKey={codeKey} />),
  one('codes', 'wrong code', <NewCodes codeKey={codeKey} error="This code does not count." />),
  one('codes', 'recovery', <RecoveryCodes codes={Array.from({ length: 10 }, () => '7K3FQ-0MZ2X')} />),
];
