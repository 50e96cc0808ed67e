import { describe, expect, it } from 'vitest';
import { notifyOffered } from './notify-offered.ts';

const usual = { mailWorks: true, email: 'optional', visibility: 'public', isReply: false } as const;

describe('A comment’s form offers letters', () => {
  it('about the story and about answers, and with a reply about its thread', () => {
    expect(notifyOffered(usual)).toEqual(['none', 'replies', 'story']);
    expect(notifyOffered({ ...usual, isReply: true })).toEqual(['none', 'thread', 'replies', 'story']);
  });

  it('nowhere where none can be sent, nobody gives an address, or not everybody may read', () => {
    for (const place of [{ mailWorks: false }, { email: 'off' }, { visibility: 'password' }] as const) {
      expect(notifyOffered({ ...usual, ...place })).toEqual([]);
    }
  });
});
