import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { storable } from '#platform/text';
import { type Later, type Patience, patienceWith } from './patience.ts';
import { MOST_FORM_BYTES } from './read-body.ts';
import { Refusal } from './refusals.ts';
import type { HeldRoom } from './upload-room.ts';
import type { FileWish, FormWithFile, ReceivedFile } from './words.ts';

/** More of a file than this does not even go by: who sends it has not chosen a picture by mistake. */
const MOST_GOING_BY = 64 * 1024 * 1024;

/** No form of ours comes near; what does is no form of ours. */
const LIMITS = {
  ...{ fields: 30, headerPairs: 20, fieldNameSize: 100 },
  ...{ fieldSize: MOST_FORM_BYTES / 2, fileSize: MOST_GOING_BY },
};

function limitsOf({ several }: FileWish) {
  const files = several?.most ?? 1;
  return { ...LIMITS, files, parts: LIMITS.fields + files };
}

/** What the server has for those who send files. */
export interface Receiving {
  readonly room: HeldRoom;
  readonly roomOfStaff: HeldRoom;
  readonly later: Later;
}

interface Heard {
  readonly room: HeldRoom;
  readonly patience: Patience;
}

/**
 * Reads a form that comes in parts (RFC 7578): its texts, the first of several of one name, and the file that is
 * wished for, or the several. A file of which no byte is to be kept goes by while the texts are read, so that nobody
 * loses what they wrote. Throws a `Refusal` for what is no such form, or ends before its end; whoever falls silent in
 * its midst is cut off.
 */
export async function readParts(
  sent: FastifyRequest,
  wish: FileWish,
  { room, roomOfStaff, later }: Receiving,
): Promise<FormWithFile> {
  // What they hold is given back as their line ends.
  const patience = patienceWith(() => sent.raw.destroy(), later);
  try {
    return await readAll(sent, wish, { room: wish.ofStaff ? roomOfStaff : room, patience });
  } finally {
    patience.end();
  }
}

async function readAll(sent: FastifyRequest, wish: FileWish, from: Heard): Promise<FormWithFile> {
  const form = new Map<string, string>();
  let file: ReceivedFile | null = null;
  let bytes = 0;
  const parts = sent.parts({ limits: limitsOf(wish) });
  for (let part = await next(parts); part !== null; part = await next(parts)) {
    from.patience.heard();
    if (part.type === 'file') {
      const received = await readFile(part, wish, from);
      if (wish.several && received !== null) await handOver(received, part.filename, wish.several, from);
      else if (part.fieldname === wish.field) file ??= received;
      continue;
    }
    if (typeof part.value !== 'string') continue;
    bytes += Buffer.byteLength(part.value);
    if (part.valueTruncated || bytes > MOST_FORM_BYTES) throw new Refusal('too-large', { status: 413 });
    const name = storable(part.fieldname);
    if (!form.has(name)) form.set(name, storable(part.value));
  }
  return { form, file };
}

/** While we work on a file its sender waits for us, and is not to be taken for silent. */
async function handOver(
  file: ReceivedFile,
  name: string,
  { take }: Pick<NonNullable<FileWish['several']>, 'take'>,
  { room, patience }: Heard,
): Promise<void> {
  patience.end();
  await take(file, name);
  room.leave();
  patience.heard();
}

async function next(parts: AsyncIterableIterator<Multipart>): Promise<Multipart | null> {
  const { value, done } = await parts.next().catch(unreadable);
  return done ? null : value;
}

/** A field for a file in which nothing was chosen comes as a file without a name: that is none. */
async function readFile(
  part: MultipartFile,
  wish: FileWish,
  { room, patience }: Heard,
): Promise<ReceivedFile | null> {
  const isChosen = part.fieldname === wish.field && part.filename !== '';
  const isWanted = isChosen && (await wish.isWanted());
  const pieces: Buffer[] = [];
  let outcome: ReceivedFile['outcome'] = isWanted ? 'received' : 'unwanted';
  let bytes = 0;
  try {
    for await (const piece of part.file) {
      patience.heard();
      bytes += piece.length;
      if (outcome !== 'received') continue;
      if (bytes > wish.mostBytes) outcome = 'too-large';
      else if (!room.take(piece.length)) outcome = 'no-room';
      if (outcome === 'received') pieces.push(piece);
      else pieces.length = 0;
    }
  } catch (failure) {
    unreadable(failure);
  }
  if (!isChosen) return null;
  return outcome === 'received' ? { outcome, bytes: Buffer.concat(pieces) } : { outcome };
}

/** What the parser says is a sender's mistake or a line that went dead; too much of anything it says as 413. */
function unreadable(failure: unknown): never {
  const status = (failure as { statusCode?: unknown } | undefined)?.statusCode;
  if (status === 413) throw new Refusal('too-large', { status });
  throw new Refusal('not-understood', { status: 400 });
}
