import { describe, expect, it } from 'vitest';
import { readBlockFields } from './block-fields.ts';

const KINDS = new Map([
  ['field_1a', 'text'],
  ['field_2b', 'select'],
  ['field_3c', 'wysiwyg'],
]);
const read = (data: unknown) => readBlockFields(data, (key) => KINDS.get(key));

describe('The fields of a block', () => {
  it('are told by their kind where the export holds it', () => {
    expect(
      read({
        ...{ author: 'Ann', _author: 'field_1a', style: 'A long one, in words.', _style: 'field_2b' },
        ...{ quote: 'Seven', _quote: 'field_9f_field_3c', field_1a: 'By its key' },
      }),
    ).toEqual({
      words: ['Ann', 'Seven', 'By its key'],
      taken: ['author', 'quote', 'field_1a'],
      left: ['style'],
    });
  });

  it('are words without that where no setting looks so: marks of a text, or a sentence', () => {
    const words = [
      '<p>Boats</p>',
      'The quay was closed.',
      '“Was it closed then?”',
      '港は静かだった。',
      'a <em>b</em>',
    ];
    const settings = [
      ...[
        'dark',
        'Full width',
        '#fff',
        '12',
        'https://a.example/b.html',
        'field_1a',
        '20240131',
        'a b c d e',
      ],
      ...['<div class="x">', '{"a":"b."}', 'v1.', 'Ann Lee'],
    ];
    const fields = Object.fromEntries([...words, ...settings].map((value, at) => [`f${at}`, value]));
    expect(read(fields).words).toEqual(words);
    expect(read(fields).left).toHaveLength(settings.length);
  });

  it('may stand in rows; what is empty, or only off or on, is not missed', () => {
    const rows = {
      rows: { 'row-0': { field_1a: 'One' }, 'row-1': { field_1a: 'Two' } },
      more_0_text: 'Three',
    };
    expect(read({ ...rows, _more_0_text: 'field_1a', a: '', b: '1', c: 0, d: [], e: null, f: true })).toEqual(
      {
        ...{ words: ['One', 'Two', 'Three'], taken: ['field_1a', 'field_1a', 'more_0_text'], left: [] },
      },
    );
    expect(read({ gallery: [1, 2], link: ['a'], picture: 12 }).left).toEqual(['gallery', 'link', 'picture']);
  });

  it('give nothing for what is no table of fields', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(2_000)}"The quay was closed."${'}'.repeat(2_000)}`);
    for (const data of [null, 'x', 7, [], ['The quay was closed.'], deep, { _proto__: 'The' }])
      expect(read(data).words).toEqual([]);
    const born = JSON.parse('{"__proto__": "The quay was closed.", "constructor": "The quay was open."}');
    expect(read(born).words).toEqual(['The quay was open.']);
  });
});
