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
  read<Value>(reader: Reader, of: SettingsOf<Value>): Promise<Value>;
  /** Changes some members. Touches `site` and `settings:NAME`, on which the pages that show them depend. */
  change<Value>(writer: Writer, of: SettingsOf<Value>, to: Partial<Value>): Promise<Value>;
}

/** What the newsroom decides in the desk, typed by feature, kept as one JSON text a feature. */
export function createSettings(needs: { pages: Pages }): Settings {
  async function read<Value>(reader: Reader, of: SettingsOf<Value>): Promise<Value> {
    const kept = await findSetting(reader, of.name);
    return of.schema.parse(kept === undefined ? {} : JSON.parse(kept));
  }
  return {
    read,
    async change(writer, of, to) {
      const value = of.schema.parse({ ...(await read(writer, of)), ...to });
      await saveSetting(writer, { name: of.name, value: JSON.stringify(value) });
      await needs.pages.touch(writer, 'site');
      await needs.pages.touch(writer, `settings:${of.name}`);
      return value;
    },
  };
}
