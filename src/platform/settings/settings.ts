import type { z } from 'zod';
import type { Reader, Writer } from '#platform/database';
import type { Pages } from '#platform/pages';
import { findSetting, saveSetting } from './store.ts';

/** The settings of one feature: their name in the table and the schema that also holds the defaults. */
export interface SettingsOf<Value> {
  readonly name: string;
  readonly schema: z.ZodType<Value>;
}

/** Declares a feature's settings. Each member of `schema` has a default, so `{}` is always valid. */
export function defineSettings<Value>(name: string, schema: z.ZodType<Value>): SettingsOf<Value> {
  return { name, schema };
}

export interface Settings {
  /**
   * Outside a deed they come from memory: as this process committed them last, or as another did half a second
   * ago. Inside a deed they are read anew. Nobody may change what is returned.
   */
  read<Value>(reader: Reader, of: SettingsOf<Value>): Promise<Value>;
  /** Changes some members. Touches `site` and `settings:NAME`, on which the pages that show them depend. */
  change<Value>(writer: Writer, of: SettingsOf<Value>, to: Partial<Value>): Promise<Value>;
}

/** What the newsroom decides in the desk, typed by feature, kept as one JSON text a feature. */
export function createSettings({ pages }: { pages: Pick<Pages, 'touch' | 'onTouch'> }): Settings {
  const known = new Map<string, Promise<unknown>>();
  pages.onTouch(
    (name) => known.delete(name),
    () => known.clear(),
  );

  const parsed = new Map<string, { readonly text: string; readonly value: unknown }>();

  /** What says the same as the last time is not parsed again. */
  async function readAnew<Value>(reader: Reader, of: SettingsOf<Value>): Promise<Value> {
    const text = (await findSetting(reader, of.name)) ?? '{}';
    const before = parsed.get(of.name);
    if (before?.text === text) return before.value as Value;
    const value = of.schema.parse(JSON.parse(text));
    parsed.set(of.name, { text, value });
    return value;
  }

  /** What is asked for while it is being read waits for the same reading, unless a change came between. */
  function readOnce<Value>(reader: Reader, of: SettingsOf<Value>): Promise<Value> {
    const name = touchedName(of);
    const before = known.get(name);
    if (before) return before as Promise<Value>;
    const reading = readAnew(reader, of);
    known.set(name, reading);
    reading.catch(() => known.get(name) === reading && known.delete(name));
    return reading;
  }

  return {
    read: (reader, of) => (isWriter(reader) ? readAnew(reader, of) : readOnce(reader, of)),
    async change(writer, of, to) {
      const value = of.schema.parse({ ...(await readAnew(writer, of)), ...to });
      await saveSetting(writer, { name: of.name, value: JSON.stringify(value) });
      await pages.touch(writer, 'site');
      await pages.touch(writer, touchedName(of));
      return value;
    },
  };
}

const touchedName = ({ name }: { readonly name: string }) => `settings:${name}`;

/** A deed sees what it has changed itself, and nobody else may see that before the commit. */
function isWriter(reader: Reader): reader is Writer {
  return 'afterCommit' in reader;
}
