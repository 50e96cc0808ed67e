import { newSecret as systemSecret } from '../secret.ts';
import { knowAgain, receiveReader } from './actions/receive-reader.ts';
import { carryOutReaderLetters } from './consequences.ts';
import { footPart } from './foot-part.tsx';
import type { ReaderNeeds, ReadersNeeds } from './needs.ts';
import { readerOf } from './reading.ts';
import { readersRoutes } from './routes/index.ts';
import { findAccount, knownSince } from './store/index.ts';
import type { Readers } from './words.ts';

const NOTHING = () => [];

/**
 * The people who read and write here. After the first deed a reader has a private secret of 256 bits in this
 * browser; the database knows its hash alone. A name or an address that somebody types never makes them anybody:
 * an account is a reader who has proved an address.
 */
export function createReaders(given: ReadersNeeds): Readers {
  const needs: ReaderNeeds = {
    ...{ newSecret: systemSecret, claims: NOTHING, merges: NOTHING },
    ...{ mySections: NOTHING, exporters: NOTHING, erasers: NOTHING },
    ...given,
  };
  carryOutReaderLetters(needs);
  return {
    readerOf: (request) => readerOf(request, needs),
    accountOf: findAccount,
    knownSince,
    knowAgain: (writer, readerId) => knowAgain(writer, readerId, needs),
    receive: (writer, known, signs) => receiveReader(writer, { known, signs }, needs),
    routes: readersRoutes(needs),
    sitePart: footPart(needs),
  };
}
