import { describe, expect, it } from 'vitest';
import { asAskedFor, draftFrom, idFrom, signedBy } from './draft.ts';

const draft = (form: Record<string, string>) => draftFrom(new Map(Object.entries(form)));

describe('What a reader sent', () => {
  it('is trimmed, with the ends of lines that we use', () => {
    expect(draft({ name: '  Ada \n Quay ', body: '\r\n One\r\ntwo\r\n' })).toMatchObject({
      name: 'Ada Quay',
      body: 'One\ntwo',
    });
  });

  it('loses what would turn or hide the words around it', () => {
    const { name, body } = draft({ name: 'A\u202eda\u0000', body: 'left\u2066right\u0007 \ud800end\ttab' });
    expect(name).toBe('Ada');
    expect(body).toBe('leftright end\ttab');
  });

  it('keeps what joins emoji and letters of many scripts', () => {
    const body = '👩‍👩‍👧‍👦 می‌خواهم';
    expect(draft({ body }).body).toBe(body.normalize('NFC'));
  });

  it('loses the address, the website and what a picture shows where the newsroom asks for none', () => {
    const sent = draft({
      ...{ name: 'Ada', email: 'ada@example.org', website: 'example.org', alt: 'The\n pier' },
    });
    expect(sent.alt).toBe('The pier');
    const without = { ...sent, email: '', website: '', alt: '' };
    expect(asAskedFor(sent, { email: 'off', website: 'off', pictures: 'off' })).toEqual(without);
    expect(asAskedFor(sent, { email: 'required', website: 'on', pictures: 'on' })).toEqual(sent);
  });

  it('is one spelling of the same letters', () => {
    expect(draft({ name: 'Zoe\u0308' }).name).toBe('Zo\u00eb');
  });

  it('has an address in small letters and a website with its scheme', () => {
    expect(draft({ email: ' Ada@Example.ORG ', website: 'example.org' })).toMatchObject({
      email: 'ada@example.org',
      website: 'https://example.org',
    });
  });

  it('names a parent, a key and a time only where they can be such', () => {
    const fit = draft({ parent: '17', key: 'k'.repeat(16), opened: '2026-03-10T08:00:00.000Z' });
    expect(fit).toMatchObject({ parentId: '17', key: 'k'.repeat(16), openedAt: '2026-03-10T08:00:00.000Z' });
    const unfit = draft({ parent: "1' or 1=1", key: 'short', opened: 'yesterday' });
    expect(unfit).toMatchObject({ parentId: null, key: null, openedAt: null });
  });

  it('answers what the address says, whatever the form says', () => {
    expect(draftFrom(new Map([['parent', '2']]), '1').parentId).toBe('1');
  });

  it('A17: knows ids by their letters alone', () => {
    expect(idFrom('0190b5c2-77')).toBe('0190b5c2-77');
    for (const id of ['../1', '1/2', '1%2f2', ' 1', '', 'a'.repeat(65), undefined]) {
      expect(idFrom(id)).toBeNull();
    }
  });
});

describe('A comment of staff', () => {
  const known = { name: 'Mira Olsen', email: 'Mira@newsroom.example' };

  it('bears the name of their account, whatever they typed', () => {
    for (const name of ['', 'Ann Lee', 'The editors']) {
      expect(signedBy(draft({ body: 'x', name }), known)).toMatchObject({
        name: 'Mira Olsen',
        email: 'mira@newsroom.example',
      });
    }
  });

  it('may give another address, and nobody else is signed for', () => {
    expect(signedBy(draft({ email: 'm@home.example' }), known).email).toBe('m@home.example');
    expect(signedBy(draft({ name: 'M. O.' }), null).name).toBe('M. O.');
  });
});
