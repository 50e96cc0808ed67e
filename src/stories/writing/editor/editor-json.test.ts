import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, Mark, PictureInPlace, StoryDocument } from '../../document/words.ts';
import { SCHEMA } from './client/schema.ts';
import { documentFromEditor } from './rules/from-editor.ts';
import { documentToEditor } from './rules/to-editor.ts';

const schema = getSchema([...SCHEMA]);

describe('A story’s document', () => {
  it('comes out of the editor as it went in', () => {
    fc.assert(
      fc.property(aDocument(), (document) => {
        expect(documentFromEditor(documentToEditor(document))).toEqual(document);
      }),
    );
  });

  it('passes the editor’s own schema, and comes back from its nodes as it was', () => {
    fc.assert(
      fc.property(aDocument(), (document) => {
        const node = schema.nodeFromJSON(documentToEditor(document));
        node.check();
        expect(documentFromEditor(node.toJSON())).toEqual(document);
      }),
    );
  });

  it.each<[string, unknown]>([
    ['a kind of block', { type: 'hologram', attrs: { id: 'h', depth: 3 } }],
    ['an attribute', { type: 'paragraph', attrs: { id: 'p', tone: 'grave' } }],
    ['a mark', paragraph('p', { type: 'text', text: 'x', marks: [{ type: 'whisper' }] })],
    ['something in a line', paragraph('p', { type: 'footnote', attrs: { to: 'f' } })],
    ['a member', { type: 'separator', attrs: { id: 's' }, origin: 'import' }],
    ['a list of nothing', { type: 'bulletList', attrs: { id: 'l' }, content: [] }],
    ['a table with a row of nothing', table({ type: 'tableRow', content: [] })],
    ['an unknown cell', table({ type: 'tableRow', content: [{ type: 'tableFoot', content: [] }] })],
    ['something unknown in a list', list({ type: 'hologram', attrs: { id: 'h' } })],
  ])('that has %s which the editor does not know loses nothing', (_, block) => {
    const document = { type: 'doc', content: [block] } as StoryDocument;
    const node = schema.nodeFromJSON(documentToEditor(document));
    node.check();
    expect(documentFromEditor(node.toJSON())).toEqual(document);
  });

  it('of nothing is nothing again, though the editor shows a line to write in', () => {
    const empty: StoryDocument = { type: 'doc', content: [] };
    const node = schema.nodeFromJSON(documentToEditor(empty));
    expect(node.childCount).toBe(1);
    expect(documentFromEditor(node.toJSON())).toEqual(empty);
  });
});

function paragraph(id: string, ...content: readonly unknown[]) {
  return { type: 'paragraph', attrs: { id }, content };
}

function list(block: unknown) {
  return { type: 'bulletList', attrs: { id: 'l' }, content: [{ type: 'listItem', content: [block] }] };
}

function table(row: unknown) {
  return { type: 'table', attrs: { id: 't' }, content: [row] };
}

function aDocument(): fc.Arbitrary<StoryDocument> {
  return fc
    .array(aBlock(3), { maxLength: 6 })
    .map((content) => ({ type: 'doc', content: numbered(content) }));
}

/** Ids that are there once, in the order of the text. */
function numbered(content: readonly Block[]): readonly Block[] {
  let number = 0;
  return JSON.parse(JSON.stringify(content), (name, value: unknown) => {
    if (name !== 'id') return value;
    number += 1;
    return `block${String(number).padStart(4, '0')}`;
  }) as readonly Block[];
}

const id = 'id';
const words = fc.string({
  unit: fc.constantFrom('a', 'ß', '한', '👩‍🚒', ' ', '<', '&'),
  minLength: 1,
  maxLength: 12,
});

/** In the order in which the editor has them: see `MARK_ATTRS`. */
const marks: fc.Arbitrary<readonly Mark[]> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3'), { maxLength: 2 }),
    fc.option(fc.constantFrom('/give', 'https://a.example/?b=c#d', 'mailto:desk@a.example')),
    fc.option(fc.constantFrom('ko', 'pt-BR')),
    fc.subarray([
      'highlight',
      'bold',
      'italic',
      'strike',
      'underline',
      'subscript',
      'superscript',
      'code',
    ] as const),
  )
  .map(([passages, href, lang, plain]) => [
    ...passages.map((passageId) => ({ type: 'passage' as const, attrs: { passageId } })),
    ...(href === null ? [] : [{ type: 'link' as const, attrs: { href } }]),
    ...(lang === null ? [] : [{ type: 'language' as const, attrs: { lang } }]),
    ...plain.map((type) => ({ type })),
  ]);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.constant({ type: 'hardBreak' as const }),
  fc
    .tuple(words, marks)
    .map(([text, its]) => ({ type: 'text' as const, text, ...(its.length > 0 ? { marks: its } : {}) })),
);

/** Neighbours with the same marks are one text: every editor joins them. */
function withJoined(before: readonly Inline[], one: Inline): readonly Inline[] {
  const last = before.at(-1);
  const isSame = last?.type === 'text' && one.type === 'text' && sameMarks(last, one);
  return isSame ? [...before.slice(0, -1), { ...last, text: last.text + one.text }] : [...before, one];
}

function sameMarks(one: { marks?: readonly Mark[] }, other: { marks?: readonly Mark[] }): boolean {
  return JSON.stringify(one.marks) === JSON.stringify(other.marks);
}

const place: fc.Arbitrary<PictureInPlace> = fc.record(
  {
    ...{ pictureId: words, alt: fc.oneof(fc.constant(''), words) },
    ...{ decorative: fc.boolean(), credit: words, caption: words, href: fc.constant('/a') },
  },
  { requiredKeys: ['pictureId', 'alt'] },
);

function aBlock(depth: number): fc.Arbitrary<Block> {
  const content = fc
    .array(inline, { maxLength: 4 })
    .map((all) => (all.length > 0 ? { content: all.reduce(withJoined, []) } : {}));
  const leaves: fc.Arbitrary<Block>[] = [
    content.map((its) => ({ type: 'paragraph', attrs: { id }, ...its })),
    fc
      .tuple(content, fc.constantFrom(2, 3, 4))
      .map(([its, level]) => ({ type: 'heading', attrs: { id, level: level as 2 | 3 | 4 }, ...its })),
    fc
      .tuple(place, fc.option(fc.constantFrom('left', 'right', 'center', 'wide'), { nil: undefined }))
      .map(([its, align]) => ({
        type: 'picture',
        attrs: { id, ...its, ...(align && { align: align as 'left' }) },
      })),
    fc
      .record(
        { id: fc.constant(id), pictures: fc.array(place, { maxLength: 3 }), columns: fc.nat(9) },
        { requiredKeys: ['id', 'pictures'] },
      )
      .map((attrs) => ({ type: 'gallery', attrs })),
    fc
      .record({ id: fc.constant(id), url: words, caption: words }, { requiredKeys: ['id', 'url'] })
      .map((attrs) => ({ type: 'embed', attrs })),
    words.map((url) => ({ type: 'recording', attrs: { id, kind: 'audio', url } })),
    fc.option(words).map((text) => ({
      type: 'code',
      attrs: { id, ...(text === null ? {} : { language: 'sql' }) },
      ...(text === null ? {} : { content: [{ type: 'text', text: `${text}\n  ${text}` }] as const }),
    })),
    fc.constant({ type: 'separator', attrs: { id } }),
    words.map((boxId) => ({ type: 'box', attrs: { id, boxId } })),
    words.map((text) => ({ type: 'island', attrs: { id, html: `<aside>${text}</aside>` } })),
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const blocks = fc.array(aBlock(depth - 1), { maxLength: 3 });
  const cell = fc
    .tuple(fc.boolean(), fc.option(fc.constant({ colspan: 2, rowspan: 3 })), blocks)
    .map(([isHead, attrs, its]) => ({
      type: isHead ? ('tableHeader' as const) : ('tableCell' as const),
      ...(attrs && { attrs }),
      content: its,
    }));
  const row = fc
    .array(cell, { minLength: 1, maxLength: 3 })
    .map((its) => ({ type: 'tableRow' as const, content: its }));
  const item = blocks.map((its) => ({ type: 'listItem' as const, content: its }));
  return fc.oneof(
    ...leaves,
    fc
      .tuple(
        fc.array(item, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.option(fc.integer({ min: 2, max: 9 })),
      )
      .map(
        ([its, isOrdered, start]): Block => ({
          type: isOrdered ? 'orderedList' : 'bulletList',
          attrs: { id, ...(start === null ? {} : { start }) },
          content: its,
        }),
      ),
    fc.tuple(blocks, fc.boolean(), fc.option(words)).map(
      ([its, isPull, cite]): Block => ({
        type: 'quote',
        attrs: { id, kind: isPull ? 'pull' : 'block', ...(cite === null ? {} : { cite }) },
        content: its,
      }),
    ),
    fc.tuple(fc.array(row, { minLength: 1, maxLength: 3 }), fc.option(words)).map(
      ([its, caption]): Block => ({
        type: 'table',
        attrs: { id, ...(caption === null ? {} : { caption }) },
        content: its,
      }),
    ),
  );
}
