/**
 * Pages of the desk as its owner sees them: `node bench/draw-desk.js FOLDER SECONDS ADDRESS…`. Each is drawn one time
 * after another on one core, and prints the milliseconds of processor time. Nothing of them is ever kept.
 */
import { drawnFor, signedIn } from './at-the-desk.js';
import { openHere } from './open-here.js';

const [folder, seconds, ...addresses] = process.argv.slice(2);
const { newsroom, close } = await openHere(folder);
const { draw } = await signedIn(newsroom, 'owner');
const drawn = [];
for (const address of addresses)
  drawn.push({ address, each: await drawnFor(Number(seconds), draw, address) });
await close();
console.log(JSON.stringify(drawn));
