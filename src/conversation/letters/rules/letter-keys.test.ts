import { expect, it } from 'vitest';
import {
  addressedBy,
  commentLetterKey,
  confirmLetterKey,
  digestLetterKey,
  mentionLetterKey,
} from './letter-keys.ts';

it('The key of a letter tells to whom it went', () => {
  expect(addressedBy(commentLetterKey('4711', 'ada-1'))).toEqual({ subscriberId: 'ada-1' });
  expect(addressedBy(commentLetterKey('x:to:bo', 'ada-1'))).toEqual({ subscriberId: 'ada-1' });
  expect(addressedBy(digestLetterKey('4711', 'ada-1'))).toEqual({ subscriberId: 'ada-1' });
  expect(addressedBy(confirmLetterKey('s-1'))).toEqual({ subscriptionId: 's-1' });
  // A reader is no subscriber, even if their ids were alike.
  const mention = mentionLetterKey('4711', 'ada-1');
  for (const key of [mention, 'reader-link:ada-1', 'author:ada-1:4711', 'moderator:ada-1:2026']) {
    expect(addressedBy(key), key).toBeNull();
  }
});
