import type { Challenge } from '../words.ts';

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Asks for a challenge and solves it: tries one number after another until the key derived from it begins as
 * wanted. The browser derives each beside the page, which goes on meanwhile. Fails where it cannot (an insecure address).
 */
export async function prove(signal: AbortSignal): Promise<string> {
  const response = await fetch('/challenge', { method: 'POST', signal });
  const challenge = (await response.json()) as Challenge;
  const { nonce, salt, cost, keyPrefix } = challenge.parameters;
  const password = new Uint8Array([...bytesOf(nonce), 0, 0, 0, 0]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: cost };
  for (let counter = 0; ; counter += 1) {
    signal.throwIfAborted();
    new DataView(password.buffer).setUint32(password.length - 4, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hexOf(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
    if (derivedKey.startsWith(keyPrefix)) {
      return JSON.stringify({ challenge, solution: { counter, derivedKey } });
    }
  }
}
