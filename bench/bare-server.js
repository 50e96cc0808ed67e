/**
 * A bare `node:http` server that sends the same bytes: `node bench/bare-server.js URL`. It asks URL once, as a
 * browser would, keeps what came with its headers, and prints its own port.
 */
import { createServer, get } from 'node:http';

const [url] = process.argv.slice(2);
const answer = await new Promise((resolve) => get(url, { headers: { 'accept-encoding': 'br' } }, resolve));
const pieces = [];
for await (const piece of answer) pieces.push(piece);
const bytes = Buffer.concat(pieces);
const notOurs = new Set(['date', 'connection', 'keep-alive']);
const headers = answer.rawHeaders.filter((_, at, all) => !notOurs.has(all[at - (at % 2)].toLowerCase()));

const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ port: server.address().port, bytes: bytes.length })),
);
