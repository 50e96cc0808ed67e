import { describe, expect, it } from 'vitest';
import { commentHtml } from '../../rules/comment-text.ts';
import { beginningOf } from './beginning.ts';

const of = (body: string) => beginningOf(commentHtml({ body, bodyKind: 'markdown' }));

describe('How a comment begins', () => {
  it('is its words without their dress', () => {
    expect(of('I took it **yesterday**: `forty` minutes.\n\n- slow\n- wet')).toBe(
      'I took it yesterday: forty minutes. slow wet',
    );
  });

  it('is what was typed, and never HTML', () => {
    expect(of('1 < 2 & "so on" <b>x</b> &amp;lt;')).toBe('1 < 2 & "so on" <b>x</b> &lt;');
  });

  it('leaves out what others said before, unless that is all', () => {
    expect(of('> The ferry is late.\n\nIt is not.')).toBe('It is not.');
    expect(of('> The ferry is late.')).toBe('The ferry is late.');
  });

  it('keeps the own words between two quotes, and leaves out a quote within a quote', () => {
    expect(of('> Late.\n\nNot so.\n\n> Slow.\n\nNor that.')).toBe('Not so. Nor that.');
    expect(of('> > Late.\n>\n> Not so.\n\nIt was.\n\n> Slow.')).toBe('It was.');
    expect(beginningOf('<blockquote>a<blockquote>b</blockquote>c</blockquote><p>d</p>')).toBe('d');
    expect(beginningOf('</blockquote><p>d</p>')).toBe('d');
  });

  it('does not show what is hidden until somebody opens it', () => {
    expect(of('The end: ||he dies||.')).toBe('The end: […].');
  });

  it('ends with a word', () => {
    expect(of('harbour '.repeat(40))).toMatch(/^(harbour )+harbour…$/);
    expect(of('harbour '.repeat(40)).length).toBeLessThanOrEqual(141);
  });
});
