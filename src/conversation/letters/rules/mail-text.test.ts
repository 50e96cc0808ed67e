import { describe, expect, it } from 'vitest';
import { quoted } from '#ui';
import { mailText } from './mail-text.ts';

const text = (body: string, bodyKind: 'markdown' | 'html' = 'markdown') => mailText({ body, bodyKind });

describe('A comment in a letter', () => {
  it('is plain text, with its paragraphs, lists and quotations', () => {
    expect(text('It was **late**.\nTwice.\n\n- one\n- two\n\n> said before\n\nEnd')).toBe(
      'It was late.\nTwice.\n\n- one\n- two\n\n> said before\n\nEnd',
    );
    expect(text('```\nif\n  so\n```')).toBe('if\n  so');
  });

  it('names where its links lead', () => {
    expect(text('See [the plan](https://bay.example/plan) or https://bay.example/map')).toBe(
      'See the plan (https://bay.example/plan) or https://bay.example/map',
    );
  });

  it('of an earlier system is as harmless', () => {
    expect(text('<p>One</p><script>alert(1)</script><p>Two &amp; <b>three</b></p>', 'html')).toBe(
      'One\n\nTwo & three',
    );
  });

  it('is quoted line by line', () => expect(quoted('One\n\nTwo')).toBe('> One\n> \n> Two'));
});
