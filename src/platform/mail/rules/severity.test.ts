import { describe, expect, it } from 'vitest';
import { isAboutAddress, replyIn, statusIn } from './severity.ts';

describe('A letter that did not arrive', () => {
  it('says that its address takes none where the address is at fault', () => {
    for (const status of ['5.1.1', '5.1.10', '5.2.1', '5.2.0', '5.3.0', '5.4.1', '5.4.4', '5.5.0', '5.1.0'])
      expect(isAboutAddress(status, null), status).toBe(true);
    expect(isAboutAddress('5.0.0', 550)).toBe(true);
    expect(isAboutAddress('5.0.0', null)).toBe(true);
  });

  it('says nothing of it where the mailbox is full, or the letter or its sender at fault', () => {
    for (const status of [
      '5.2.2',
      '5.2.3',
      '5.3.4',
      '5.6.1',
      '5.7.1',
      '5.7.26',
      '4.1.1',
      '4.4.7',
      '2.0.0',
      '',
    ])
      expect(isAboutAddress(status, 550), status).toBe(false);
    expect(isAboutAddress('5.0.0', 554)).toBe(false);
    expect(isAboutAddress('5.0.0', 552)).toBe(false);
  });

  it('is judged by the status in its words, which no address of a machine is taken for', () => {
    expect(statusIn('host mx[5.1.1.9] said: 550 5.2.1 <ada@bay.example>: off')).toBe('5.2.1');
    expect(statusIn('It failed with 5.4.4.')).toBe('5.4.4');
    expect(statusIn('mx 10.5.1.1 and version 15.1.1 of 2024')).toBeNull();
    expect(replyIn('mx[192.0.2.550] said: 553-no')).toBe(553);
    expect(replyIn('It took 550.5 seconds')).toBeNull();
  });
});
