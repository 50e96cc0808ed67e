/** What names a part of a page beyond its tag, and what tells whether a part has a name at all. */
const NAMING = /^(class|type|role)$/;
const NAMED = /^(aria-|href|for|alt|lang|dir|disabled|tabindex|title|hidden|open)/;
const TAG = /<([a-z][\w-]*)((?:\s[^<>]*)?)>/g;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)")?/g;
const DRAWING = /<svg[\s\S]*?<\/svg>/g;

/**
 * Whether something stands on a page that stood on none before it: a tag with classes, a role or attributes that came
 * with none so far. Of a hundred pages of the desk most are made of what the others are made of.
 */
export function createPlaces(): { hasNew(html: string): boolean } {
  const known = new Set<string>();
  return {
    hasNew(html) {
      const before = known.size;
      for (const place of placesOn(html)) known.add(place);
      return known.size > before;
    },
  };
}

function* placesOn(html: string): Generator<string> {
  for (const [, tag, attributes = ''] of html.replaceAll(DRAWING, '<svg>').matchAll(TAG)) {
    const told = [...attributes.matchAll(ATTRIBUTE)].flatMap(([, name = '', value]) => {
      if (NAMING.test(name)) return [`${name}=${value}`];
      return NAMED.test(name) ? [name] : [];
    });
    yield [tag, ...told].join(' ');
  }
}
