import { describe, expect, it } from 'vitest';
import { challengeIn, readPasskeyMade, readPasskeySigned } from './passkey-answer.ts';

const common = {
  id: 'aGk',
  rawId: 'aGk',
  type: 'public-key',
  clientExtensionResults: { credProps: { rk: true } },
};
const data = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const clientDataJSON = data({ type: 'webauthn.get', challenge: 'Y2hhbGxlbmdl', origin: 'https://a.example' });
const signed = { ...common, response: { clientDataJSON, authenticatorData: 'YQ', signature: 'Yg' } };
const made = { ...common, response: { clientDataJSON, attestationObject: 'YQ', transports: ['internal'] } };

describe('What a browser answers about a passkey', () => {
  it('is read as far as it is proved later, and nothing else of it', () => {
    const more = { ...signed, authenticatorAttachment: 'platform', evil: '<b>' };
    expect(readPasskeySigned(JSON.stringify(more))).toEqual({ ...signed, clientExtensionResults: {} });
    expect(readPasskeyMade(JSON.stringify(made))).toEqual({ ...made, clientExtensionResults: {} });
  });

  it('says which challenge it answers', () => {
    expect(challengeIn(signed)).toBe('Y2hhbGxlbmdl');
  });

  it.each([
    ['is missing', undefined],
    ['is no JSON', '{'],
    ['is nothing', 'null'],
    ['is of another kind', JSON.stringify({ ...signed, type: 'password' })],
    ['lacks its response', JSON.stringify(common)],
    ['is not base64url', JSON.stringify({ ...signed, id: 'a b' })],
    ['is far too long', JSON.stringify({ ...signed, id: 'a'.repeat(2_000) })],
  ])('is none where it %s', (_why, sent) => {
    expect(readPasskeySigned(sent)).toBeNull();
    expect(readPasskeyMade(sent)).toBeNull();
  });

  it.each(['', 'AA', data(null), data({ challenge: 7 }), data({ challenge: 'a'.repeat(300) })])(
    'answers no challenge with %s',
    (clientDataJSON) => {
      expect(challengeIn({ response: { clientDataJSON } })).toBe('');
    },
  );
});
