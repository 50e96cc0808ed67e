import type { KnownReader, ReaderProof } from '../words.ts';

/** What a reader has proved. The address that they merely signed with is not in it. */
export function proofOf(reader: Pick<KnownReader, 'id' | 'provedEmail'>): ReaderProof {
  return { readerId: reader.id, provedEmail: reader.provedEmail };
}
