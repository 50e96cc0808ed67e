/**
 * Pages drawn afresh, one after another on one core: `node bench/draw-afresh.js FOLDER SECONDS ADDRESS…`. Before
 * each drawing the page is forgotten, as after a deed that touches the lists, which all of them show; the queries, the
 * drawing, the hash and the fast compression are all in. (What the conversation keeps of an unchanged story stays, and
 * so do forms and teasers, as in a running newsroom: this is the page after a change elsewhere on it. After a new comment
 * the conversation is read again.) Prints for each address the milliseconds of processor time, of the first drawing and
 * of one later, and how many fit into a second of one core; and, as a measure of the machine at that moment, of
 * compressing the same bytes alone.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { openHere } from './open-here.js';

/** Drawings before it is measured: what runs often is compiled for speed meanwhile, as in a newsroom that has readers. */
const WARM = 500;

const [folder, seconds, ...addresses] = process.argv.slice(2);
const { newsroom, close } = await openHere(folder);
const results = [];
for (const address of addresses) results.push(await measure(address));
await close();
console.log(JSON.stringify(results));

async function measure(address) {
  const first = await draw(address);
  for (let warm = 0; warm < WARM; warm += 1) await draw(address);
  const began = performance.now();
  let drawings = 0;
  let spent = 0;
  let compressing = 0;
  const body = (await newsroom.app.inject({ url: address })).rawPayload;
  while (performance.now() - began < Number(seconds) * 1_000) {
    spent += await draw(address);
    compressing += compress(body);
    drawings += 1;
  }
  return {
    ...{ address, first, each: spent / drawings, perSecond: (drawings * 1_000) / spent },
    compressing: compressing / drawings,
  };
}

function compress(body) {
  const before = process.cpuUsage();
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** @returns {Promise<number>} milliseconds of processor time */
async function draw(address) {
  await newsroom.pages.touch({ afterCommit: (then) => then() }, 'lists');
  const before = process.cpuUsage();
  const answer = await newsroom.app.inject({
    method: 'HEAD',
    url: address,
    headers: { 'accept-encoding': 'br' },
  });
  if (answer.statusCode !== 200) throw new Error(`${address} answered ${answer.statusCode}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
