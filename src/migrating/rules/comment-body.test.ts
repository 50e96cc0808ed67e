import { describe, expect, it } from 'vitest';
import { commentBody } from './comment-body.ts';

const bodyOf = (...said: Parameters<typeof commentBody>) => commentBody(...said).html;

describe('The text of an imported comment', () => {
  it('has paragraphs where there were blank lines, and breaks where there were line ends', () => {
    expect(bodyOf('One\r\ntwo\r\n\r\nthree')).toBe('<p>One<br />two</p>\n<p>three</p>');
  });

  it('stays as it is where it has paragraphs of its own', () => {
    expect(bodyOf('<p>One</p>\n<p>two</p>')).toBe('<p>One</p>\n<p>two</p>');
  });

  it('has them as well beside paragraphs, lists and code of its own', () => {
    expect(bodyOf('one\ntwo\n\n<p>three</p>\n\n<ul>\n<li>a</li>\n</ul>\n\n<pre>b\n\nc</pre>\nfour')).toBe(
      '<p>one<br />two</p>\n<p>three</p>\n<ul>\n<li>a</li>\n</ul>\n<pre>b\n\nc</pre>\n<p>four</p>',
    );
  });

  it('keeps the words apart of what it cannot hold', () => {
    const html = bodyOf(
      '<dl><dt>Quay</dt><dd>Where boats lie</dd></dl><table><tr><td>1</td><td>2</td></tr></table>',
    );
    expect(html).toBe('<p>Quay</p><p>Where boats lie</p><p>1 2 </p>');
  });

  it('is not stalled by spoilers that never end: each looked for to the end, they would take minutes', () => {
    const text = `[spoiler]He leaves.[/spoiler]${'[spoiler] '.repeat(200_000)}`;
    expect(bodyOf(text)).toContain('[spoiler] [spoiler]');
  });

  it('shows a spoiler as a quote under its title', () => {
    expect(bodyOf('Well: [spoiler title="The end"]He leaves.[/spoiler]')).toBe(
      '<p>Well:</p>\n<blockquote><p><strong>The end</strong></p>\n<p>He leaves.</p></blockquote>',
    );
  });

  it('links to its pictures instead of showing them', () => {
    expect(bodyOf('Look: <img src="https://old.example/a.jpg" onerror="x()">')).toBe(
      '<p>Look: <a href="https://old.example/a.jpg">a.jpg</a></p>',
    );
    expect(bodyOf('Look', { attachments: ['https://old.example/b.jpg'] })).toContain(
      'href="https://old.example/b.jpg"',
    );
  });

  it('has links where addresses stood as words, and leads to the new place', () => {
    const link = (address: string) => address.replace('https://old.example', '');
    expect(bodyOf('See https://old.example/a?b=1&c=2.', { link })).toBe(
      '<p>See <a href="/a?b=1&amp;c=2">https://old.example/a?b=1&amp;c=2</a>.</p>',
    );
    expect(bodyOf('<a href="https://old.example/a">https://old.example/a</a>', { link })).toBe(
      '<p><a href="/a">https://old.example/a</a></p>',
    );
  });

  it('holds nothing that could run', () => {
    for (const said of [
      '<script>alert(1)</script>x',
      '<a href="javascript:alert(1)">x</a>',
      '<a href="java\nscript:alert(1)" onclick="alert(1)">x</a>',
      '<img src="javascript:alert(1)" alt="x">',
      'https://x.example/"onmouseover="alert(1)',
      '[spoiler title="<img src=x onerror=alert(1)>"]x[/spoiler]',
    ]) {
      const html = bodyOf(said);
      expect(html, said).not.toMatch(/<script|javascript:|<[^>]*\son\w+=|<img/i);
      expect(html, said).toContain('x');
    }
  });
});
