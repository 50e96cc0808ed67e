import { describe, expect, it } from 'vitest';
import { commentBody } from './comment-body.ts';

describe('The text of an imported comment', () => {
  it('has paragraphs where there were blank lines, and breaks where there were line ends', () => {
    expect(commentBody('One\r\ntwo\r\n\r\nthree')).toBe('<p>One<br>two</p>\n<p>three</p>');
  });

  it('stays as it is where it has blocks of its own', () => {
    expect(commentBody('<p>One</p>\n<p>two</p>')).toBe('<p>One</p>\n<p>two</p>');
  });

  it('shows a spoiler as a quote under its title', () => {
    expect(commentBody('[spoiler title="The end"]He leaves.[/spoiler]')).toContain(
      '<blockquote>He leaves.</blockquote>',
    );
    expect(commentBody('[spoiler title="The end"]He leaves.[/spoiler]')).toContain('The end');
  });

  it('links to its pictures instead of showing them', () => {
    expect(commentBody('Look: <img src="https://old.example/a.jpg" onerror="x()">')).toBe(
      '<p>Look: <a href="https://old.example/a.jpg">https://old.example/a.jpg</a></p>',
    );
    expect(commentBody('Look', ['https://old.example/b.jpg'])).toContain('href="https://old.example/b.jpg"');
  });
});
