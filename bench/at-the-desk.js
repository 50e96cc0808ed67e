/** A member of staff at the desk of a newsroom that is open in this process: their pages, one after another. */

/**
 * Signs somebody in, and returns how a page is drawn for them.
 *
 * @returns {Promise<(address: string) => Promise<number>>} milliseconds of processor time
 */
export async function signedIn(newsroom, role) {
  const link = await newsroom.staff.add({ email: `bench-${process.pid}@example.org`, role });
  const answer = await newsroom.app.inject({ method: 'POST', url: link });
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return async (address) => {
    const before = process.cpuUsage();
    const page = await newsroom.app.inject({ url: address, headers: { cookie, accept: 'text/html' } });
    if (page.statusCode !== 200) throw new Error(`${address} answered ${page.statusCode}`);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
}

/** @returns {Promise<number>} milliseconds of processor time for each of the drawings that fit into `seconds` */
export async function drawnFor(seconds, draw, address) {
  for (let warm = 0; warm < 20; warm += 1) await draw(address);
  const began = performance.now();
  let spent = 0;
  let drawings = 0;
  do {
    spent += await draw(address);
    drawings += 1;
  } while (performance.now() - began < seconds * 1_000);
  return spent / drawings;
}
