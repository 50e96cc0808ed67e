import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv-text.ts';

const read = (text: string) => parse(text, { bom: true, relax_column_count: true }) as string[][];
const cellOf = (text: string) => read(csvText([[text, 'end']]))[0]?.[0];

describe('A table for a spreadsheet', () => {
  it('is UTF-8 with its mark, and what parts cells is quoted', () => {
    expect(
      csvText([
        ['Żółw', 'a "b", c', null],
        ['x\ny', { number: '12.50' }],
      ]),
    ).toBe('\ufeffŻółw,"a ""b"", c",\r\n"x\ny",12.50\r\n');
  });

  it('A16: carries out nothing: a text that begins like a formula is one no more', () => {
    for (const begins of [
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' =',
      '\t=',
      '\u0000=',
      '＝',
      '＋',
      '－',
      '＠',
    ]) {
      expect(cellOf(`${begins}1+cmd|' /C calc'!A0`), JSON.stringify(begins)).toMatch(/^'/);
    }
    expect(cellOf('Olu Bright')).toBe('Olu Bright');
    expect(cellOf('5 - 3 = 2')).toBe('5 - 3 = 2');
  });

  it('A16: leaves amounts below nothing the numbers that they are', () => {
    expect(csvText([[{ number: '-5.00' }, { number: '0' }]])).toBe('\ufeff-5.00,0\r\n');
    expect(() => csvText([[{ number: '=1+1' }]])).toThrow('no number');
    expect(() => csvText([[{ number: '-5;' }]])).toThrow('no number');
  });

  it('says the words that went in, whatever they are, and no cell begins a formula', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => one !== '');
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (words) => {
        const [row = []] = read(csvText([words]));
        expect(row.map((cell, at) => (cell === words[at] ? cell : cell.slice(1)))).toEqual(words);
        for (const cell of row) expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+\-@]/u);
      }),
    );
  });
});
