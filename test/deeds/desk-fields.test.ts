import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room, type Seen } from '../a-newsroom.ts';
import { shareOn } from '../cells.ts';
import { type Field, type Form, readPage } from '../desk-forms.ts';
import { kindOfPath, walkDesk } from '../desk-walk.ts';

/** Closes what it may stand in, and opens what would run; with a letter that one engine takes in no text. */
const HOSTILE = `"><img src=x onerror=alert(1)> \0' onfocus=alert(2) x='</textarea></title></script><script>alert(3)</script>`;
/** As much of it as a name may be long. */
const SHORT = '"><img src=x onerror=alert(1)>';
/** What the desk does without asking more; nothing is left to look at after it. */
const ENDS = /sign-out|end-sessions|let-go|\/empty|sample/;
/** Pages of readers on which what the desk keeps is drawn. */
const READERS = [
  '/',
  '/search?q=img',
  '/give',
  '/feed',
  '/feed.atom',
  '/feed.json',
  '/news-sitemap.xml',
  '/sitemap.xml',
  '/privacy',
  '/contact',
];

describeNewsroom('Whoever works at the desk', (room) => {
  it('puts no script into any page by any of its fields', async () => {
    await room().newsroom.demo.open();
    await room().settle();
    const as = await room().staff('owner');
    const tried = { forms: new Set<string>(), fields: 0, taken: 0 };
    const wrong: string[] = [];

    // The second time round the desk also shows what was made the first time.
    for (let round = 0; round < 2; round += 1) {
      for (const form of await formsOfDesk(room(), as)) {
        const kind = kindOf(form);
        if (form.method === 'get' || tried.forms.has(kind) || ENDS.test(form.action)) continue;
        tried.forms.add(kind);
        tried.fields += form.fields.filter(isWritten).length;
        for (const fill of shareOn(room().engine, [wherePlausible, everywhere])) {
          const answer = await send(room(), form, fill, as);
          if (answer.status >= 500) wrong.push(`${form.action} answered ${answer.status}`);
          if (answer.status === 303) tried.taken += 1;
          wrong.push(...dangersAt(form.action, answer));
        }
      }
    }
    await room().settle();
    wrong.push(...(await dangersAround(room(), as)));

    expect(wrong).toEqual([]);
    expect(tried.forms.size).toBeGreaterThan(70);
    expect(tried.fields).toBeGreaterThan(150);
    expect(tried.taken).toBeGreaterThan(45); // as many as one way of filling alone brings
  }, 240_000);
});

function kindOf({ action, fields }: Form): string {
  return `${kindOfPath(action).replace(/\?.*/, '')} ${fields.map(({ name }) => name).join(' ')}`;
}

/** All forms that the owner meets who follows each kind of link. */
async function formsOfDesk(room: Room, as: Person): Promise<readonly Form[]> {
  const forms: Form[] = [];
  await walkDesk(room, as, 3, (path, seen) => forms.push(...readPage(seen.text, path).forms));
  return forms;
}

async function dangersAround(room: Room, as: Person): Promise<readonly string[]> {
  const found: string[] = [];
  await walkDesk(room, as, 3, (path, seen) => found.push(...dangersAt(path, seen)));
  for (const path of READERS) found.push(...dangersAt(path, await room.visit(path)));
  const links = readPage((await room.visit('/')).text, '/').links.filter((one) => one.startsWith('/'));
  for (const path of new Set(links)) found.push(...dangersAt(path, await room.visit(path)));
  return found;
}

function dangersAt(path: string, { text, ...seen }: Seen): readonly string[] {
  const isPage = seen.header('content-type')?.startsWith('text/html');
  if (!isPage) return text.includes('<img src=x') ? [`${path}: <img src=x`] : [];
  return readPage(text, path).dangers.map((danger) => `${path}: ${danger.slice(0, 120)}`);
}

const isWritten = ({ kind }: Field) => /^(text|textarea|search|url|email|tel|hidden)$/.test(kind);

/** Each field that takes words, and those that nobody sees as well. */
const everywhere = (field: Field) => (isWritten(field) ? HOSTILE : field.value);

/** What fields take that hold no words. */
const EXAMPLES: Readonly<Record<string, string>> = {
  ...{ address: 'gifts@lantern.example', key: 'gifts@lantern.example', iban: 'DE02120300000000202051' },
  ...{
    from: '/old',
    to: '/give',
    amounts: '10',
    slug: 'crane',
    password: '',
    goal: '100',
    link: 'https://pay.example/x',
  },
  ...{ institution: '001', transit: '12345', routing: '021000021', account: '1234567', currency: 'EUR' },
};

/** What a form would take: fields of words hold the attack, others what they held or a plain example. */
function wherePlausible({ kind, name, value }: Field): string {
  if (kind === 'email' || /email/.test(name)) return value || 'zoe@lantern.example';
  if (kind === 'url' || /url|website|link|href/.test(name))
    return 'https://harbour.example/?x="><img src=x onerror=alert(1)>';
  if (value === '' && EXAMPLES[name] !== undefined) return EXAMPLES[name];
  if (kind === 'textarea') return HOSTILE;
  if (kind === 'text') return /^\d|^[a-z-]+$/.test(value) ? value : SHORT;
  return value;
}

function send(room: Room, form: Form, fill: (field: Field) => string, as: Person): Promise<Seen> {
  const written = form.fields.filter(({ kind }) => kind !== 'file');
  const fields = written.map((field) => [field.name, fill(field)] as const);
  if (written.length < form.fields.length) return room.postParts(form.action, fields, { as });
  return room.post(form.action, Object.fromEntries(fields), { as });
}
