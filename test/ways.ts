import jsqr from 'jsqr';
import sharp from 'sharp';
import type { Way, WayToKeep } from '#giving';
import type { Room } from './a-newsroom.ts';

export const IBAN = 'DE89370400440532013000';
export const ADDRESS = 'gifts@lantern.example';
export const CODE = 'LANTERN-4711';

/** A code on a wallet, from everywhere. */
export const WALLET: WayToKeep = {
  label: 'Lantern Wallet',
  countries: 'everywhere',
  currencies: [],
  details: { kind: 'wallet-code', wallet: 'Lantern Wallet', code: CODE, link: 'https://wallet.example.org/' },
};

export const INTERAC: WayToKeep = {
  label: 'Interac e-Transfer',
  countries: ['CA'],
  currencies: ['CAD'],
  details: { kind: 'interac', address: ADDRESS, autodeposit: true, question: '' },
};

/** A transfer in euro, from everywhere. */
export const BANK: WayToKeep = {
  label: 'Bank transfer',
  countries: 'everywhere',
  currencies: ['EUR'],
  details: { kind: 'bank', form: 'IBAN', holder: 'Harbour Lantern', bank: '', fields: { iban: IBAN } },
};

interface WaysTables {
  ways_to_give: { id: string; label: string; details: string; position: number };
  payee_changes: { id: string };
  payee_proposals: { id: string };
}

export async function keepWays(room: Room, ways: readonly WayToKeep[]): Promise<void> {
  for (const way of ways) await room.database.write((writer) => room.newsroom.giving.keepWay(writer, way));
}

/** As on the first day: no way, no log. */
export async function forgetAllWays(room: Room): Promise<void> {
  await room.database.write(async (writer) => {
    await writer.tables<WaysTables>().deleteFrom('ways_to_give').execute();
    await writer.tables<WaysTables>().deleteFrom('payee_changes').execute();
    await writer.tables<WaysTables>().deleteFrom('payee_proposals').execute();
    await room.newsroom.giving.removeSampleWays(writer);
  });
}

export async function keptWays(room: Room): Promise<readonly Pick<Way, 'id' | 'label'>[]> {
  const ways = room.database.tables<WaysTables>().selectFrom('ways_to_give');
  return ways.select(['id', 'label', 'details']).orderBy('position').execute();
}

/** The deeds of the public log, the newest first. */
export async function loggedDeeds(room: Room): Promise<readonly string[]> {
  const answer = (await room.visit('/.well-known/tidings-payment-details.json')).json();
  const { changes } = answer as { changes: readonly { deed: string }[] };
  return changes.map(({ deed }) => deed);
}

/** What a camera reads from the one QR code of a page. */
export async function scannedFrom(html: string): Promise<string | undefined> {
  const svg = /<svg class="qr".*?<\/svg>/s.exec(html)?.[0] ?? '';
  const drawn = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" ');
  const raw = await sharp(Buffer.from(drawn)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(raw.data), raw.info.width, raw.info.height)?.data;
}
