import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../../../test/attacks.ts';
import { commentBody } from '../../rules/comment-body.ts';
import { convertHtml } from './convert-html.ts';

const PLACES: readonly ((attack: string) => string)[] = [
  (attack) => attack,
  (attack) => `<!-- wp:paragraph --><p>${attack}</p><!-- /wp:paragraph -->`,
  (attack) => `<p><a href="${attack}">x</a><img src="${attack}" alt="${attack}"></p>`,
  (attack) => `<dl><dt>${attack}</dt><dd><a href="${attack}">x</a></dd></dl>`,
  (attack) => `[caption caption="${attack}"]<img src="https://a.example/a.jpg" alt="a">${attack}[/caption]`,
  (attack) => `<iframe src="${attack}"></iframe>[embed]${attack}[/embed][video src="${attack}"]`,
  (attack) =>
    `<!-- wp:embed {"url":${JSON.stringify(attack)}} --><figure>${attack}</figure><!-- /wp:embed -->`,
  (attack) =>
    `<!-- wp:acf/quote ${JSON.stringify({ data: { said: `<p>${attack}</p>` } }).replace(/[<>&-]/g, coded)} /-->`,
  (attack) =>
    `<table><tr><td>${attack}</td></tr></table><pre>${attack}</pre><blockquote cite="${attack}">${attack}</blockquote>`,
];

/** As WordPress writes marks in the facts of a block. */
function coded(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Every address that the document would have a browser follow or fetch, and every piece of HTML in it. */
function dangersIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    if (['href', 'url'].includes(key)) return [`address ${value}`];
    if (key === 'pictureId') return [`address ${value.replace(/^(?:src:|wp:\d+)/, '')}`];
    return key === 'html' ? [`html ${value}`] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => dangersIn(inside, name));
}

/** Whether browsers read it as an address that does nothing but lead somewhere. */
function isHarmless(address: string): boolean {
  if (!URL.canParse(address, 'https://newsroom.example/')) return false;
  const { protocol } = new URL(address, 'https://newsroom.example/');
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol);
}

const STRICT: sanitizeHtml.IOptions = {
  allowedTags: false,
  allowedAttributes: { a: ['href'], abbr: ['title'], details: ['open'], '*': ['lang', 'dir'] },
  allowVulnerableTags: true,
};

describe('An attack in an imported text', () => {
  it('comes through in no place, as no address and no HTML', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(200);
    for (const attack of ATTACKS) {
      for (const place of PLACES) {
        const html = place(attack);
        for (const danger of dangersIn(convertHtml(html, { itemId: 1 }).document)) {
          const what = danger.slice(danger.indexOf(' ') + 1);
          if (danger.startsWith('address ')) expect(isHarmless(what), `${danger} of ${html}`).toBe(true);
          else {
            expect(what, html).not.toMatch(
              /<(?:script|style|img|iframe|svg|math|object|embed|form|input|base|link|meta)/i,
            );
            expect(sanitizeHtml(what, STRICT).length, `${what} of ${html}`).toBe(what.length);
          }
        }
      }
    }
  }, 60_000);

  it('comes through in no comment', () => {
    for (const attack of ATTACKS) {
      for (const said of [
        attack,
        `<a href="${attack}">x</a>`,
        `[spoiler title="${attack}"]${attack}[/spoiler]`,
      ]) {
        const { html } = commentBody(said, { attachments: [attack] });
        expect(html, said).not.toMatch(/<(?!\/?(?:p|br|strong|em|s|a|code|pre|blockquote|ul|ol|li)\b)/i);
        for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
          expect(tag, said).toMatch(/^<(?:[a-z]+(?: \/)?|a href="[^"]*")>$/i);
          const href = /href="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&');
          if (href !== undefined) expect(isHarmless(href), said).toBe(true);
        }
      }
    }
  });
});
