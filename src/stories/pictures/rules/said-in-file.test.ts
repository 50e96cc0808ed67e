import { describe, expect, it } from 'vitest';
import { iptcTexts } from './iptc.ts';
import { saidInFile } from './said-in-file.ts';
import { xmpTexts } from './xmp.ts';

const NOTHING = { alt: '', caption: '', credit: '', licence: '' };

describe('What a file says of its picture', () => {
  it('is nothing in a file without words', () => {
    expect(saidInFile({})).toEqual(NOTHING);
  });

  it('is read from XMP: the default language, the creators, the credit line, the terms', () => {
    const xmp = packet(`
      <rdf:Description photoshop:Credit="Lantern Pictures" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:r="http://ns.adobe.com/xap/1.0/rights/"
        xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
        <dc:description><rdf:Alt>
          <rdf:li xml:lang="de">Die Fähre</rdf:li><rdf:li xml:lang="x-default">The  ferry &amp; the pier</rdf:li>
        </rdf:Alt></dc:description>
        <dc:creator><rdf:Seq><rdf:li>Ana Ruiz</rdf:li><rdf:li>Olu Ade</rdf:li></rdf:Seq></dc:creator>
        <r:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">CC BY 4.0</rdf:li></rdf:Alt></r:UsageTerms>
        <core:AltTextAccessibility><rdf:Alt><rdf:li>A ferry at a pier</rdf:li></rdf:Alt></core:AltTextAccessibility>
      </rdf:Description>`);
    expect(saidInFile({ xmp })).toEqual({
      alt: 'A ferry at a pier',
      caption: 'The ferry & the pier',
      credit: 'Ana Ruiz, Olu Ade / Lantern Pictures',
      licence: 'CC BY 4.0',
    });
  });

  it('is a licence that is an address, and else who holds the rights', () => {
    const at =
      '<cc:license xmlns:cc="http://creativecommons.org/ns#" rdf:resource="https://cc.example/by/4.0/"/>';
    expect(saidInFile({ xmp: packet(`<rdf:Description>${at}</rdf:Description>`) }).licence).toBe(
      'https://cc.example/by/4.0/',
    );
    expect(saidInFile({ iptc: iim([[116, '© Ana Ruiz']]) }).licence).toBe('© Ana Ruiz');
  });

  it('is read from IPTC, bare or within the block of an image program, in UTF-8 or Latin-1', () => {
    const records = iim([
      [120, 'Die Fähre'],
      [80, 'Ana Ruiz'],
      [110, 'Ana Ruiz'],
    ]);
    const said = { ...NOTHING, caption: 'Die Fähre', credit: 'Ana Ruiz' };
    expect(saidInFile({ iptc: records })).toEqual(said);
    expect(saidInFile({ iptc: inBlock(records) })).toEqual(said);
    expect(saidInFile({ iptc: iim([[120, 'Die Fähre']], 'latin1') }).caption).toBe('Die Fähre');
  });

  it('is nothing in what is broken, hostile or endless, and never a failure', () => {
    for (const iptc of [
      Buffer.from('1c02', 'hex'),
      Buffer.from('1c0278ffff41', 'hex'),
      Buffer.from('8BIM'),
    ]) {
      expect(iptcTexts(iptc).size).toBe(0);
    }
    const bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>';
    for (const xmp of ['<a', 'no xml', bomb, ' '.repeat(2_000_000)]) expect(xmpTexts(xmp).size).toBe(0);
  });

  it('is cut where it is longer than anything that is said under a picture', () => {
    expect(saidInFile({ iptc: iim([[120, 'x'.repeat(9_000)]]) }).caption).toHaveLength(2_000);
  });
});

function packet(inner: string): string {
  return `<?xpacket begin="\uFEFF"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inner}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

function iim(texts: readonly (readonly [number, string])[], encoding: 'utf8' | 'latin1' = 'utf8'): Buffer {
  return Buffer.concat(
    texts.map(([dataset, text]) => {
      const value = Buffer.from(text, encoding);
      const head = Buffer.from([0x1c, 2, dataset, 0, 0]);
      head.writeUInt16BE(value.length, 3);
      return Buffer.concat([head, value]);
    }),
  );
}

/** As it stands in a JPEG, after another resource of an odd length. */
function inBlock(records: Buffer): Buffer {
  const resource = (number: number, value: Buffer) => {
    const head = Buffer.alloc(12);
    head.write('8BIM');
    head.writeUInt16BE(number, 4);
    head.writeUInt32BE(value.length, 8);
    return Buffer.concat([head, value, Buffer.alloc(value.length % 2)]);
  };
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    resource(0x03ed, Buffer.from('odd')),
    resource(0x0404, records),
  ]);
}
