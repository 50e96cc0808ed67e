import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

/** A way to a PostgreSQL over TCP, as over a network where things go wrong. */
export interface Detour {
  /** The address of a database, by this way. */
  readonly url: string;
  /** From now on nothing comes over the connections that there are, and no end of them either; new ones work. */
  hang(): void;
  /** Another server takes the place: the connections end, new ones lead there. */
  leadTo(server: string): void;
  close(): Promise<void>;
}

/** Opens a way to the database at `url`, which is one of `startPostgres()`. */
export async function openDetour(url: string): Promise<Detour> {
  let to = socketOf(url);
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    const far = connect(to);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [one, other] of [pair, [far, near] as const]) {
      one.pipe(other);
      one.on('error', () => {}).on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
    pairs.clear();
  };

  const way = new URL(url);
  way.port = String((server.address() as AddressInfo).port);
  way.search = '';
  return {
    url: way.href,
    hang() {
      for (const [near, far] of pairs) {
        near.unpipe().pause();
        far.unpipe().pause();
      }
    },
    leadTo(another) {
      to = socketOf(another);
      cut();
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Who comes by the socket needs no password, and another server has another one. */
function socketOf(url: string): string {
  const { port, searchParams } = new URL(url);
  return join(searchParams.get('host') ?? '', `.s.PGSQL.${port}`);
}
