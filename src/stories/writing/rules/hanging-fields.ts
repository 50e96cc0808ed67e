type Form = ReadonlyMap<string, string>;

/** What a field group says of what stood in it when it was drawn. */
const DRAWN = 'drawn';

/**
 * The name of a field of a note or a question where it stands in the form of details, which has those of several:
 * `notes.text`, `question-ID.question`.
 */
export function nameInDetails(deed: string, field: string): string {
  return `${deed}.${field}`;
}

/** The hidden field with what was drawn: what is still so, nobody has typed. */
export function drawnOf(deed: string, fields: Readonly<Record<string, string>>) {
  return { name: nameInDetails(deed, DRAWN), value: new URLSearchParams(fields).toString() };
}

/** What a form says for a deed under plain names, whether it is one of its own or that of details. */
export function fieldsOf(form: Form, deed: string): Form {
  const own = fieldsIn(form, deed);
  return own.size > 0 ? own : form;
}

/** The deeds for which something was typed in the form of details: each waits for its own button. */
export function deedsTyped(form: Form): readonly string[] {
  const deeds = new Set([...form.keys()].flatMap((name) => /^(.+)\.[a-z]+$/.exec(name)?.[1] ?? []));
  return [...deeds].filter((deed) => {
    const said = fieldsIn(form, deed);
    const before = new URLSearchParams(said.get(DRAWN) ?? '');
    return [...said.keys(), ...before.keys()].some(
      (name) => name !== DRAWN && (said.get(name) ?? '') !== (before.get(name) ?? ''),
    );
  });
}

function fieldsIn(form: Form, deed: string): Form {
  const begins = nameInDetails(deed, '');
  return new Map(
    [...form].flatMap(([name, value]) =>
      name.startsWith(begins) ? [[name.slice(begins.length), value] as const] : [],
    ),
  );
}
