/** Fields stand in groups and rows; nobody puts so many into each other. */
const DEEPEST = 20;

/** Kinds of fields that people write in to be read; all others choose, count, lead somewhere or name a file. */
const WRITTEN: ReadonlySet<string> = new Set(['text', 'textarea', 'wysiwyg']);

export interface BlockFields {
  /** HTML, in the order of the fields. */
  readonly words: readonly string[];
  /** Names of the fields whose words are among them. */
  readonly taken: readonly string[];
  /** Names of those that hold anything else. */
  readonly left: readonly string[];
}

/**
 * What the fields of a block hold that its theme shows by a template, which no export has: `quote` holds a value, and
 * `_quote` the key of the field. Where the export holds the field itself, its kind tells words from settings. Of
 * others only what no setting looks like is taken: marks of a text, or a sentence.
 */
export function readBlockFields(
  data: unknown,
  kindOf: (fieldKey: string) => string | undefined,
): BlockFields {
  const [words, taken, left]: [string[], string[], string[]] = [[], [], []];
  const read = (fields: object, depth: number) => {
    const keys = new Map(Object.entries(fields));
    for (const [name, value] of keys) {
      if (name.startsWith('_')) continue;
      const kind = kindOf(fieldKeyIn(name) ?? fieldKeyIn(keys.get(`_${name}`)) ?? '');
      if (typeof value === 'string' && isWritten(value, kind)) {
        words.push(value);
        taken.push(name);
      } else if (isTable(value) && depth < DEEPEST) read(value, depth + 1);
      else if (saysAnything(value)) left.push(name);
    }
  };
  if (isTable(data)) read(data, 0);
  return { words, taken, left };
}

/** A field that stands in another's place names both: `field_5a_field_7c`. */
function fieldKeyIn(said: unknown): string | undefined {
  return typeof said === 'string' ? /field_[0-9a-z]+$/i.exec(said)?.[0] : undefined;
}

const MARKED = /<(?:p|br|strong|b|em|i|a|ul|ol|h[1-6]|blockquote)\b[^<>]{0,1000}>/i;
const ENDS = /[.!?…؟।][”"'’)\]»]{0,3}$/;
/** Scripts without spaces between words have a sign of their own at the end of a sentence. */
const ENDS_UNSPACED = /[。！？][”"」』]{0,3}$/;

function isWritten(value: string, kind: string | undefined): boolean {
  const said = value.trim();
  if (said === '') return false;
  if (kind !== undefined) return WRITTEN.has(kind);
  return MARKED.test(said) || ENDS_UNSPACED.test(said) || (ENDS.test(said) && said.split(/\s+/).length >= 4);
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Not a switch that is off or on, and not empty. */
function saysAnything(value: unknown): boolean {
  if (typeof value === 'string') return !['', '0', '1'].includes(value.trim());
  if (typeof value === 'number') return value > 1;
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
