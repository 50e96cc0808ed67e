export { readersMigrations } from './migrations.ts';
export { createReaders } from './readers.ts';
export type { KnownReader, Readers } from './words.ts';
