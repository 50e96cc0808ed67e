/**
 * The treasurer's reports: `node bench/reports.js FOLDER SECONDS FROM TO`, on a newsroom that `fill-ledger.js` has
 * filled. Each is drawn as a page, one after another on one core, and prints its lines and the milliseconds of processor
 * time; then the whole ledger is proved as `tidings doctor` does.
 */
import { drawnFor, signedIn } from './at-the-desk.js';
import { openHere } from './open-here.js';

const [folder, seconds, from, to] = process.argv.slice(2);
const { newsroom, close } = await openHere(folder);
const REPORTS = '/desk/gifts/reports';
const ASKED = {
  ...{ 'by month': 'by=month', 'by fund': 'by=fund', 'by way': 'by=way', 'by country': 'by=country' },
  ...{ 'by currency': 'by=currency', 'by campaign': 'by=campaign', 'by story': 'by=story' },
  'by story, between two days': `by=story&from=${from}&to=${to}`,
};

const { see, draw } = await signedIn(newsroom, 'treasurer');
const reports = [];
for (const [what, query] of Object.entries(ASKED)) {
  const address = `${REPORTS}?${query}`;
  const lines = (await see(address)).match(/<th scope="row">/g)?.length ?? 0;
  reports.push({ what, lines, each: await drawnFor(Number(seconds), draw, address) });
}
const began = performance.now();
const { isWell, says } = await newsroom.giving.checkLedger();
if (!isWell) throw new Error(says);
const proved = performance.now() - began;
await close();
console.log(JSON.stringify({ reports, says, proved }));
