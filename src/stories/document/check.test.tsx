import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../../test/attacks.ts';
import { dangersIn } from '../../../test/dangers.ts';
import { DocumentView } from '../views/document/document-view.tsx';
import { checkDocument, standingIn } from './check.ts';
import { blocksOf, textOf } from './text.ts';
import type { StoryDocument } from './words.ts';

const NOTHING = standingIn([]);
const picture = {
  ...{ id: 'p1', width: 1200, height: 800, focalX: 500, focalY: 400 },
  ...{ alt: 'A quay', caption: '', credit: '', tone: '#778899' },
};

describe('A document that comes from outside', () => {
  it('is taken as it is when it is right', () => {
    const right = doc(
      { type: 'heading', attrs: { id: 'heading1', level: 2 }, content: [{ type: 'text', text: 'The quay' }] },
      { type: 'picture', attrs: { id: 'picture1', pictureId: 'p1', alt: 'A crane', align: 'wide' } },
      { type: 'separator', attrs: { id: 'line0001' } },
    );
    expect(check(right)).toEqual({ document: right, mended: [] });
  });

  it('may leave out what it does not say, as editors do with null', () => {
    const attrs = { id: 'list0001', start: null };
    const item = { type: 'listItem', content: [{ type: 'paragraph', attrs: { id: 'itemtext' } }] };
    expect(check(doc({ type: 'orderedList', attrs, content: [item] }))).toMatchObject({
      document: { content: [{ attrs: { id: 'list0001' } }] },
      mended: [],
    });
  });

  it('gets ids where they are missing or double, and keeps its words', () => {
    const { document, mended } = taken(
      doc(paragraph('one', 'same0001'), paragraph('two', 'same0001'), paragraph('x')),
    );
    const ids = document.content.map(({ attrs }) => attrs.id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toBe('same0001');
    expect(textOf(document)).toBe('one\ntwo\nx');
    expect(mended.map(({ what }) => what)).toEqual(['id', 'id']);
  });

  it('keeps the words of a link that leads where no link may', () => {
    for (const href of [
      'javascript:alert(1)',
      'java\nscript:x',
      'data:text/html,x',
      '//user:pw@bank.example',
    ]) {
      const link = { type: 'link', attrs: { href } };
      const { document, mended } = taken(doc(paragraph('go', 'block001', [link, { type: 'bold' }])));
      expect(JSON.stringify(document), href).not.toContain('link');
      expect(JSON.stringify(document)).toContain('bold');
      expect(mended).toEqual([{ blockId: 'block001', what: 'link' }]);
    }
    for (const href of ['https://example.org/a', 'mailto:a@example.org', 'tel:+491', '/2026/03/x', '#note']) {
      expect(check(doc(paragraph('go', 'block001', [{ type: 'link', attrs: { href } }])))).toMatchObject({
        mended: [],
      });
    }
  });

  it('brings no HTML that the story did not hold', () => {
    const island = doc({ type: 'island', attrs: { id: 'island01', html: '<p>From 2009</p>' } });
    expect(check(island)).toEqual({ refused: { path: 'content.0.attrs.html', reason: 'island-is-new' } });
    expect(check(island, island)).toMatchObject({ mended: [] });
  });

  it('embeds and plays addresses alone, or what the story held', () => {
    const embed = doc({
      type: 'embed',
      attrs: { id: 'embed001', url: 'javascript:alert(1)' },
    });
    expect(check(embed)).toEqual({ refused: { path: 'content.0.attrs.url', reason: 'not-an-address' } });
    expect(check(embed, embed)).toMatchObject({ mended: [] });
  });

  it('says where it is not understood', () => {
    expect(check(doc({ type: 'heading', attrs: { id: 'heading1', level: 1 } }))).toEqual({
      refused: { path: 'content.0.attrs.level', reason: 'not-understood' },
    });
    expect(check(doc({ type: 'script', attrs: { id: 'script01' } }))).toMatchObject({
      refused: { path: 'content.0.type' },
    });
    expect(check({ type: 'doc' })).toMatchObject({ refused: { reason: 'not-understood' } });
  });

  it('is refused when it is deeper or larger than any text', () => {
    let deep: unknown = paragraph('x', 'block001');
    for (let level = 0; level < 5_000; level += 1) {
      deep = { type: 'quote', attrs: { id: `quote${level}` }, content: [deep] };
    }
    expect(check(doc(deep))).toEqual({ refused: { path: '', reason: 'too-deep' } });
    expect(check(doc(paragraph('x'.repeat(2_100_000), 'block001')))).toMatchObject({
      refused: { reason: 'too-large' },
    });
    expect(check(doc(...Array.from({ length: 60_000 }, () => paragraph('x'))))).toMatchObject({
      refused: { reason: 'too-large' },
    });
  });

  it('inherits nothing and holds no control characters', () => {
    const sent = JSON.parse(
      '{"type":"doc","content":[{"type":"paragraph","__proto__":{"x":1},"attrs":{"id":"block001"},"content":[{"type":"text","text":"a\\u0000b"}]}]}',
    ) as unknown;
    const { document } = taken(sent);
    expect(textOf(document)).toBe('ab');
    expect(Object.getPrototypeOf(document.content[0])).toBe(Object.prototype);
    expect(JSON.stringify(document)).not.toContain('__proto__');
  });

  it('draws without danger, whatever is accepted', () => {
    fc.assert(
      fc.property(aDocument(fc.oneof(fc.constantFrom(...ATTACKS), fc.string())), (sent) => {
        const checked = check(sent, sent as StoryDocument);
        if ('refused' in checked) return;
        const { document } = checked;
        const view = renderToString(
          <DocumentView
            document={document}
            pictures={new Map([[picture.id, picture]])}
            boxes={new Map()}
            storyId="s1"
            language="en"
          />,
        );
        expect(dangersIn(view)).toEqual([]);
        const ids = blocksOf(document.content).map(({ attrs }) => attrs.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(check(document, document)).toEqual({ document, mended: [] });
      }),
    );
  });

  it('never has us stumble, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (anything, json) => {
        expect(check({ type: 'doc', content: [anything] })).toHaveProperty('refused');
        expect(Object.keys(check(json)).length).toBeGreaterThan(0);
      }),
    );
  });
});

let ids = 0;

function check(value: unknown, standing?: unknown) {
  const known = standing === undefined ? NOTHING : standingIn([standing as StoryDocument]);
  return checkDocument(value, {
    standing: known,
    newId: () => {
      ids += 1;
      return `0195813c-0000-7000-8000-${String(ids).padStart(12, '0')}`;
    },
  });
}

function taken(value: unknown) {
  const checked = check(value);
  if ('refused' in checked) throw new Error(`Refused: ${checked.refused.path} ${checked.refused.reason}`);
  return checked;
}

function doc(...content: unknown[]) {
  return { type: 'doc', content };
}

function paragraph(words: string, id?: string, marks?: unknown[]) {
  const text = marks ? { type: 'text', text: words, marks } : { type: 'text', text: words };
  return { type: 'paragraph', ...(id === undefined ? {} : { attrs: { id } }), content: [text] };
}

/** Documents of every kind of block, with `words` in each place that can hold a text. */
function aDocument(words: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const { doc: made } = fc.letrec((tie) => {
    const id = fc.record({ id: words });
    const place = fc.record(
      { pictureId: fc.constant('p1'), alt: words, caption: words, credit: words, href: words },
      { requiredKeys: ['pictureId', 'alt'] },
    );
    const mark = fc.oneof(
      fc.record({ type: fc.constantFrom('bold', 'code', 'highlight') }),
      fc.record({ type: fc.constant('link'), attrs: fc.record({ href: words }) }),
      fc.record({ type: fc.constant('language'), attrs: fc.record({ lang: words }) }),
      fc.record({ type: fc.constant('passage'), attrs: fc.record({ passageId: words }) }),
    );
    const text = fc.record({
      type: fc.constant('text'),
      text: words,
      marks: fc.array(mark, { maxLength: 3 }),
    });
    const inline = fc.array(fc.oneof(text, fc.constant({ type: 'hardBreak' })), { maxLength: 3 });
    const some = fc.array(tie('block'), { maxLength: 2 });
    const items = fc.array(fc.record({ type: fc.constant('listItem'), content: some }), { maxLength: 2 });
    const cell = fc.record({ type: fc.constantFrom('tableCell', 'tableHeader'), content: some });
    const row = fc.record({ type: fc.constant('tableRow'), content: fc.array(cell, { maxLength: 2 }) });
    return {
      doc: fc.record({ type: fc.constant('doc'), content: fc.array(tie('block'), { maxLength: 4 }) }),
      block: fc.oneof(
        { depthSize: 'small' },
        fc.record({ type: fc.constant('paragraph'), attrs: id, content: inline }),
        fc.record({
          type: fc.constant('heading'),
          attrs: fc.record({ id: words, level: fc.constantFrom(2, 3, 4) }),
          content: inline,
        }),
        fc.record({ type: fc.constant('bulletList'), attrs: id, content: items }),
        fc.record({
          type: fc.constant('quote'),
          attrs: fc.record({ id: words, kind: fc.constant('pull'), cite: words }),
          content: some,
        }),
        fc.record({
          type: fc.constant('picture'),
          attrs: place.chain((its) => words.map((one) => ({ ...its, id: one }))),
        }),
        fc.record({
          type: fc.constant('gallery'),
          attrs: fc.record({ id: words, pictures: fc.array(place, { maxLength: 2 }) }),
        }),
        fc.record({
          type: fc.constant('embed'),
          attrs: fc.record({ id: words, url: words, caption: words }),
        }),
        fc.record({
          type: fc.constant('recording'),
          attrs: fc.record({ id: words, kind: fc.constantFrom('audio', 'video'), url: words }),
        }),
        fc.record({
          type: fc.constant('code'),
          attrs: fc.record({ id: words, language: words.map((one) => one.slice(0, 60)) }),
          content: fc.tuple(fc.record({ type: fc.constant('text'), text: words })),
        }),
        fc.record({
          type: fc.constant('table'),
          attrs: fc.record({ id: words, caption: words }),
          content: fc.array(row, { maxLength: 2 }),
        }),
        fc.record({ type: fc.constant('island'), attrs: fc.record({ id: words, html: words }) }),
      ),
    };
  });
  return made;
}
