export { createReaders } from './create-readers.ts';
export { readersMigrations } from './migrations.ts';
export { readersSpecimens } from './specimens.tsx';
export type {
  Claim,
  Eraser,
  ExportedEntry,
  Exporter,
  KnownReader,
  Merge,
  MySection,
  ReaderProof,
  Readers,
  Signature,
} from './words.ts';
