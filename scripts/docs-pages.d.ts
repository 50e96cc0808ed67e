import type { Migration } from '../src/platform/database/index.ts';

type Environment = Readonly<
  Record<string, { readonly schema: { safeParse(value: unknown): unknown }; readonly about: string }>
>;

export function settingsPage(environment: Environment): string;
export function configurationTable(environment: Environment): string;
export function between(text: string, name: string, content: string): string;
export function schemaPage(migrations: readonly Migration[]): string;
