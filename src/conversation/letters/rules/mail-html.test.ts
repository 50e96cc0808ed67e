import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailHtml } from './mail-html.ts';

const html = (body: string, bodyKind: 'markdown' | 'html' = 'markdown') =>
  mailHtml({ body, bodyKind }).replaceAll(' rel="nofollow ugc noopener"', '').trim();

describe('A link of a comment, in a letter', () => {
  it('stands behind its words and shows the host to which it leads', () => {
    expect(html('See [the **plan**](https://bay.example:8080/plan), and [*it*](http://x.example).')).toBe(
      '<p>See the <strong>plan</strong> (<a href="https://bay.example:8080/plan"><bdi>bay.example:8080</bdi></a>), ' +
        'and <em>it</em> (<a href="http://x.example"><bdi>x.example</bdi></a>).</p>',
    );
  });

  it('that is an address itself stays as it is', () => {
    const bare = 'https://bay.example/map?a=1';
    expect(html(`On ${bare} now`)).toBe(`<p>On <a href="${bare}">${bare}</a> now</p>`);
  });

  it('A7: shows its true host where it looks like another, and is none with a name before its host', () => {
    expect(html('https://bay.example@evil.example/')).not.toContain('<a');
    expect(html('<https://bаy.example/>')).toMatch(/>https:\/\/xn--[a-z0-9-]+\.example\/<\/a>/);
    expect(html('<https://пример.example/>')).toMatch(/<bdi>xn--[a-z0-9-]+\.example<\/bdi>/);
  });

  it('of an earlier system without a place to lead to is words', () => {
    expect(
      html('<p><a>One</a> <a href="javascript:alert(1)">two</a> <a href="http://">three</a></p>', 'html'),
    ).toBe('<p>One two three</p>');
  });

  it('A7: leads nowhere but to what it shows, whatever is written', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      'https://evil.example/',
      'Confirm',
      '<',
      '>',
      '@',
      '*',
      '\n',
      ' ',
      '||',
      '`',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        for (const [, href = '', shown = ''] of html(pieces.join('')).matchAll(
          /<a href="([^"]*)">(.*?)<\/a>/gs,
        ))
          expect([href, `<bdi>${new URL(href).host}</bdi>`]).toContain(shown);
      }),
    );
  });
});
