import { chmodSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { createInterface } from 'node:readline';
import type { ControlDeed, ControlMessage } from './words.ts';

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
    const deed = deeds[incoming.url?.slice(1) ?? ''];
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
    server.listen(path, resolve);
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
    const call = request({ socketPath: path, path: `/${asked.deed}`, method: 'POST' }, (response) => {
      let exit = 1;
      createInterface({ input: response })
        .on('line', (line) => {
          const message = JSON.parse(line) as ControlMessage;
          if (message.kind === 'end') exit = message.exit;
          else tell(message);
        })
        .on('close', () => resolve(exit));
    });
    call.on('error', (failure: NodeJS.ErrnoException) => {
      if (failure.code === 'ENOENT' || failure.code === 'ECONNREFUSED') resolve(undefined);
      else reject(failure);
    });
    call.end(JSON.stringify(asked.facts));
  });
}
