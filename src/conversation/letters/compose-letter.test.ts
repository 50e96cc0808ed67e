import { describe, expect, it } from 'vitest';
import { composeLetter, type LetterPart } from './compose-letter.tsx';

const site = { name: 'The <Bay>', language: 'en', timeZone: 'UTC' };
const composed = (parts: readonly LetterPart[], language = 'en') =>
  composeLetter(
    { site: { ...site, language } },
    {
      parts,
      foot: { why: 'You asked for it.', link: { label: 'End it', href: 'https://bay.example/end?a&b' } },
    },
  );

describe('A letter', () => {
  it('says the same as plain text and as HTML, in its order', () => {
    const { text, html } = composed([
      { words: 'Bo wrote:' },
      { comment: { body: 'It is *late*.\n\n- one', bodyKind: 'markdown' } },
      { words: 'In answer to Ada:' },
      { quote: 'Is it? Really?' },
      { link: { label: 'Read', href: 'https://bay.example/comments/2' } },
    ]);
    expect(text).toBe(
      [
        ...['Bo wrote:', '', 'It is late.', '', '- one', '', 'In answer to Ada:', '', '> Is it? Really?'],
        ...['', 'Read:', 'https://bay.example/comments/2', '', '-- ', 'You asked for it.'],
        ...['End it:', 'https://bay.example/end?a&b', ''],
      ].join('\n'),
    );
    expect(html).toContain('<p>Bo wrote:</p><div dir="auto"><p>It is <em>late</em>.</p>');
    expect(html).toContain('<blockquote dir="auto">Is it? Really?</blockquote>');
    expect(html).toContain('<a href="https://bay.example/comments/2">Read</a>');
    expect(html).toContain('You asked for it. <a href="https://bay.example/end?a&amp;b">End it</a>');
  });

  it('A7: holds markup of strangers as words, in whatever piece', () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const { html } = composed([
      ...[{ words: evil }, { quote: evil }, { comment: { body: evil, bodyKind: 'markdown' as const } }],
      { comment: { body: evil, bodyKind: 'html' } },
      { link: { label: evil, href: 'https://bay.example/' } },
    ]);
    expect(html).not.toMatch(/<(img|script)\b/);
    expect(html).toContain('<title>The &lt;Bay></title>');
  });

  it('A7: says where a link of a stranger’s leads, and nothing else that they wrote is one', () => {
    const to = 'https://evil.example/phish';
    const label = 'Confirm your subscription';
    for (const comment of [
      { body: `[${label}](${to})`, bodyKind: 'markdown' },
      { body: `<p><a href="${to}">${label}</a></p>`, bodyKind: 'html' },
    ] as const) {
      const { html, text } = composed([{ comment }]);
      expect(html).not.toMatch(/<a [^>]*>Confirm/);
      expect(html).toMatch(
        /<p>Confirm your subscription \(<a href="https:\/\/evil\.example\/phish"[^>]*><bdi>evil\.example<\/bdi><\/a>\)<\/p>/,
      );
      expect(text).toContain(`${label} (${to})`);
    }
    const passing = '[https://bay.example/confirm](https://evil.example/)';
    expect(composed([{ comment: { body: passing, bodyKind: 'markdown' } }]).html).toMatch(
      /bay\.example\/confirm \(<a [^>]*><bdi>evil\.example</,
    );
  });

  it('leads nowhere but to whole addresses: whom a comment names is a name in it', () => {
    const comment = { body: '@Bo, is it?', bodyKind: 'markdown', mentions: '[["bo","7"]]' } as const;
    const { text, html } = composed([{ comment }]);
    expect(text).toContain('@Bo, is it?\n');
    expect(html).toContain('<p>@Bo, is it?</p>');
  });

  it('is written in the direction of its language', () => {
    expect(composed([], 'ar').html).toContain('<html lang="ar" dir="rtl">');
    expect(composed([], 'ar').language).toBe('ar');
  });
});
