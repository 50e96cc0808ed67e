import { chmodSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { relative } from 'node:path';
import { createInterface } from 'node:readline';
import { Halt } from '#platform/halt';
import type { ControlDeed, ControlMessage } from './words.ts';

/** The longest address of a socket in the file system, in bytes: 104 on macOS, 108 on Linux, with a zero. */
const LONGEST_ADDRESS = 103;

/**
 * Lets commands speak to the running newsroom over a socket in its data folder, which only its own user can
 * open. One request is one deed; the answer is a line of JSON for each thing worth telling.
 */
export async function serveControl(
  path: string,
  deeds: Readonly<Record<string, ControlDeed>>,
): Promise<{ close(): Promise<void> }> {
  rmSync(path, { force: true });
  const server = createServer(async (incoming, response) => {
    const name = incoming.url?.slice(1) ?? '';
    const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
    const tell = (message: ControlMessage) => void response.write(`${JSON.stringify(message)}\n`);
    try {
      if (!deed) throw new Error('This newsroom does not know that command: is it of the same version?');
      let body = '';
      for await (const chunk of incoming) body += String(chunk);
      tell({ kind: 'end', exit: await deed(JSON.parse(body) as Record<string, unknown>, tell) });
    } catch (failure) {
      tell({ kind: 'line', text: failure instanceof Error ? failure.message : 'It failed.' });
      tell({ kind: 'end', exit: 1 });
    }
    response.end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(reachable(path), resolve);
  });
  chmodSync(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Asks the running newsroom for a deed. Returns its exit code, or nothing when no newsroom runs there. */
export async function callControl(
  path: string,
  asked: { deed: string; facts: Readonly<Record<string, unknown>> },
  tell: (message: ControlMessage) => void,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(
      { socketPath: reachable(path), path: `/${asked.deed}`, method: 'POST', agent: false },
      (response) => {
        let exit: number | undefined;
        createInterface({ input: response })
          .on('line', (line) => {
            const message = readMessage(line);
            if (message?.kind === 'end') exit = message.exit;
            else if (message) tell(message);
          })
          .on('error', () => {}) // it broke off: `close` follows
          .on('close', () => {
            if (exit === undefined) tell({ kind: 'line', text: 'The newsroom ended before this was done.' });
            resolve(exit ?? 1);
          });
      },
    );
    call.on('error', (failure: NodeJS.ErrnoException) => {
      if (failure.code === 'ENOENT' || failure.code === 'ECONNREFUSED') resolve(undefined);
      else if (failure.code === 'ECONNRESET' || failure.code === 'EPIPE') resolve(brokeOff(tell));
      else reject(failure);
    });
    call.end(JSON.stringify(asked.facts));
  });
}

function brokeOff(tell: (message: ControlMessage) => void): number {
  tell({ kind: 'line', text: 'The newsroom ended before this was done.' });
  return 1;
}

/** A line that broke off in the middle says nothing. */
function readMessage(line: string): ControlMessage | undefined {
  try {
    return JSON.parse(line) as ControlMessage;
  } catch {
    return undefined;
  }
}

/** The shorter way to the socket: from the root, or from here. Throws `Halt` where both are too long for it. */
function reachable(path: string): string {
  const fromHere = relative(process.cwd(), path);
  const shorter = fromHere.length < path.length ? fromHere : path;
  if (Buffer.byteLength(shorter) <= LONGEST_ADDRESS) return shorter;
  throw new Halt(`The path of the data folder is too long (${path}). Set TIDINGS_DATA to a shorter one.`);
}
