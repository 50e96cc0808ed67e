import { type Compilable, type CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Reader } from './words.ts';

/** Where the values stand in a query that is built before there are any. */
export type Places<Values> = { readonly [Name in keyof Values]: RawBuilder<Values[Name]> };

/** A list of values for a prepared query, whose places are then as many: `.where('id', 'in', Object.values(at))`. */
export function inPlaces<Value>(values: readonly Value[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(values.map((value, at) => [`value${at}`, value]));
}

class Place {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query that is built and compiled once, for what every post and every page asks: building one takes several
 * times as long as SQLite's answer. It is built once for each set of names that are given; no value may decide how.
 *
 *     const named = prepared((reader: Reader, at: Places<{ name: string }>) =>
 *       reader.tables<SettingsTable>().selectFrom('settings').select('value').where('name', '=', at.name),
 *     );
 *     const [row] = await named(reader, { name: 'site' });
 */
export function prepared<Source extends Reader, Values extends object, Row>(
  build: (source: Source, at: Places<Values>) => Compilable<Row>,
): (source: Source, values: Values) => Promise<Row[]> {
  const compiled = new Map<string, CompiledQuery<Row>>();
  return async (source, values) => {
    const names = Object.keys(values);
    const key = `${source.engine} ${names.join()}`;
    let query = compiled.get(key);
    if (!query) {
      query = build(source, placesOf<Values>(names)).compile();
      compiled.set(key, query);
    }
    return source.ask({ ...query, parameters: filledIn(query.parameters, values) });
  };
}

/**
 * Prepared queries that differ in their limit alone, which is written into them (`LimitsWritten` says why). For limits
 * that stand in the code: each is kept.
 */
export function preparedByMost<Prepared>(prepare: (most: number) => Prepared): (most: number) => Prepared {
  const known = new Map<number, Prepared>();
  return (most) => {
    const made = known.get(most) ?? prepare(most);
    known.set(most, made);
    return made;
  };
}

function filledIn(parameters: readonly unknown[], values: object): unknown[] {
  const given = values as Readonly<Record<string, unknown>>;
  return parameters.map((one) => (one instanceof Place ? given[one.name] : one));
}

function placesOf<Values>(names: readonly string[]): Places<Values> {
  return Object.fromEntries(names.map((name) => [name, sql.val(new Place(name))])) as Places<Values>;
}
