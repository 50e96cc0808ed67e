import { describe, expect, it } from 'vitest';
import { plainText } from './story-of-item.ts';

describe('A title or an excerpt', () => {
  it('is plain text on one line, read as browsers read it', () => {
    expect(plainText('Fish &amp; <b>chips</b>\n<script>alert(1)</script> at 3 < 4')).toBe(
      'Fish & chips at 3 < 4',
    );
    expect(plainText('One<br>two')).toBe('One two');
    expect(plainText('  as   it is ')).toBe('as it is');
  });

  it('comes out of a hundred thousand marks that are none', () => {
    expect(plainText('<a'.repeat(100_000))).toBe('');
    expect(plainText('<script'.repeat(20_000))).toBe('');
  });
});
