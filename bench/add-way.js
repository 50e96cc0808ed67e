/** Adds a way to give in euro: `node bench/add-way.js FOLDER`. Prints its id as JSON. */
import { openHere } from './open-here.js';

const [folder] = process.argv.slice(2);
const { newsroom, storage, close } = await openHere(folder);
const wallet = { kind: 'wallet-code', wallet: 'Bench', code: 'BENCH-1', link: '' };
const way = { label: 'Bench wallet', countries: 'everywhere', currencies: ['EUR'], details: wallet };
const id = await storage.database.write((writer) => newsroom.giving.keepWay(writer, way));
await close();
console.log(JSON.stringify({ way: id }));
