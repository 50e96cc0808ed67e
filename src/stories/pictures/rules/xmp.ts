import { SaxesParser } from 'saxes';

/** More is a history of edits, not what somebody says of a picture. In UTF-16 units. */
const LONGEST = 1_000_000;
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

const SPACES: Readonly<Record<string, string>> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://ns.adobe.com/xap/1.0/rights/': 'xmpRights',
  'http://creativecommons.org/ns#': 'cc',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/': 'Iptc4xmpCore',
};

/**
 * The texts of the properties in an XMP packet (ISO 16684-1) by their usual names, `dc:rights`; several for a list. Of
 * what stands in several languages the default one comes first. Nothing is found in what is no XML.
 */
export function xmpTexts(xml: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  if (xml.length > LONGEST) return found;
  const put = (name: string | null, text: string, isFirst = false) => {
    const said = text.trim();
    if (name === null || said === '') return;
    const values = found.get(name) ?? [];
    found.set(name, isFirst ? [said, ...values] : [...values, said]);
  };
  const open: { property: string | null; text: string; isDefault: boolean }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (failure) => {
    throw failure;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const above = open.at(-1)?.property ?? null;
    const isDescription = uri === RDF && local === 'Description';
    const property = above ?? (uri === RDF ? null : nameOf(uri, local));
    let isDefault = false;
    for (const attribute of Object.values(attributes)) {
      if (attribute.name === 'xml:lang') isDefault = attribute.value === 'x-default';
      else if (isDescription && above === null) put(nameOf(attribute.uri, attribute.local), attribute.value);
      else if (attribute.uri === RDF && attribute.local === 'resource') put(property, attribute.value);
    }
    open.push({ property, text: '', isDefault });
  });
  parser.on('text', (text) => {
    const innermost = open.at(-1);
    if (innermost) innermost.text += text;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) put(closed.property, closed.text, closed.isDefault);
  });
  try {
    parser.write(xml.replace(/^\uFEFF/, '').replace(/\0+$/, '')).close();
  } catch {
    return new Map();
  }
  return found;
}

function nameOf(uri: string, local: string): string | null {
  const space = Object.hasOwn(SPACES, uri) ? SPACES[uri] : undefined;
  return space === undefined ? null : `${space}:${local}`;
}
