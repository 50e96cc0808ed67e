/** A shortcode as it stands in a text: `[gallery ids="1,2"]`, `[/caption]`. */
export interface Shortcode {
  readonly name: string;
  readonly closes: boolean;
  /** Named ones as said, entities and all; unnamed ones as `0`, `1`, … */
  readonly attributes: Readonly<Record<string, string>>;
  /** Written with double brackets: the text means the brackets themselves. */
  readonly escaped: boolean;
  /** Behind its last bracket. */
  readonly end: number;
}

const OPENING = /\[(\[?)(\/?)([a-zA-Z][\w-]{0,60})(?=[\s\]/=])/y;
const ATTRIBUTE =
  /([\w-]{1,60})\s*=\s*"([^"]*)"|([\w-]{1,60})\s*=\s*'([^']*)'|([\w-]{1,60})\s*=\s*([^\s'"]+)|"([^"]*)"|'([^']*)'|(\S+)/g;
const LONGEST = 20_000;

/**
 * The shortcode that begins at a bracket, if one does. As in WordPress its attributes end at the first closing
 * bracket, even within quotes (its writers spell brackets there as entities).
 */
export function shortcodeAt(html: string, at: number, closingBracket: number): Shortcode | undefined {
  OPENING.lastIndex = at;
  const match = OPENING.exec(html);
  if (!match || closingBracket - at > LONGEST) return undefined;
  const [opening, double = '', slash = '', name = ''] = match;
  const said = html.slice(at + opening.length, closingBracket);
  const escaped = double === '[' && html[closingBracket + 1] === ']';
  if (double === '[' && !escaped) return undefined;
  return {
    name: name.toLowerCase(),
    closes: slash === '/',
    attributes: attributesIn(said.replace(/\/\s*$/, '')),
    escaped,
    end: closingBracket + (escaped ? 2 : 1),
  };
}

function attributesIn(said: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  let unnamed = 0;
  for (const match of said.replace(/[\u201c\u201d\u201e\u2033]/g, '"').matchAll(ATTRIBUTE)) {
    const name = match[1] ?? match[3] ?? match[5];
    const value = match[2] ?? match[4] ?? match[6] ?? match[7] ?? match[8] ?? match[9] ?? '';
    attributes[name?.toLowerCase() ?? String(unnamed)] = value;
    if (name === undefined) unnamed += 1;
  }
  return attributes;
}
