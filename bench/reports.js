/**
 * The treasurer's reports: `node bench/reports.js FOLDER SECONDS`, on a newsroom that `fill-ledger.js` has filled. Each
 * is drawn as a page, one after another on one core, and prints the milliseconds of processor time; then the whole
 * ledger is proved as `tidings doctor` does.
 */
import { openHere } from './open-here.js';

const [folder, seconds] = process.argv.slice(2);
const { newsroom, close } = await openHere(folder);
const REPORTS = '/desk/gifts/reports';
const ASKED = {
  ...{ 'by month': 'by=month', 'by fund': 'by=fund', 'by way': 'by=way', 'by country': 'by=country' },
  ...{ 'by currency': 'by=currency', 'by campaign': 'by=campaign', 'by story': 'by=story' },
  'by story, of some weeks': 'by=story&from=2023-03-10&to=2023-05-20',
};

const cookie = await signIn();
const reports = [];
for (const [what, query] of Object.entries(ASKED)) reports.push({ what, ...(await measure(query)) });
const began = performance.now();
const { isWell, says } = await newsroom.giving.checkLedger();
if (!isWell) throw new Error(says);
const proved = performance.now() - began;
await close();
console.log(JSON.stringify({ reports, says, proved }));

async function signIn() {
  const link = await newsroom.staff.add({ email: `bench-${process.pid}@example.org`, role: 'treasurer' });
  const answer = await newsroom.app.inject({ method: 'POST', url: link });
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function measure(query) {
  for (let warm = 0; warm < 20; warm += 1) await draw(query);
  const began = performance.now();
  let spent = 0;
  let drawings = 0;
  do {
    spent += await draw(query);
    drawings += 1;
  } while (performance.now() - began < Number(seconds) * 1_000);
  return { each: spent / drawings };
}

async function draw(query) {
  const before = process.cpuUsage();
  const answer = await newsroom.app.inject({
    url: `${REPORTS}?${query}`,
    headers: { cookie, accept: 'text/html' },
  });
  if (answer.statusCode !== 200) throw new Error(`${query} answered ${answer.statusCode}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
