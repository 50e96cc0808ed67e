export { readersArchive } from './archive.ts';
export { createReaders } from './create-readers.ts';
export { sayReader } from './messages.ts';
export { readersMigrations } from './migrations.ts';
export { readersSpecimens } from './specimens.tsx';
export { readersWithAccount } from './store/readers.ts';
export type {
  Claim,
  Eraser,
  Exporter,
  KnownReader,
  KnownSince,
  Merge,
  MySection,
  ReaderProof,
  Readers,
} from './words.ts';
