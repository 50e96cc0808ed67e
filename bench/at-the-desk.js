/** A member of staff at the desk of a newsroom that is open in this process: their pages, one after another. */

/**
 * Signs somebody in: what a page shows them, and how many milliseconds of processor time it takes to draw it.
 *
 * @returns {Promise<{ see: (address: string) => Promise<string>, draw: (address: string) => Promise<number> }>}
 */
export async function signedIn(newsroom, role) {
  const link = await newsroom.staff.add({ email: `bench-${process.pid}@example.org`, role });
  const answer = await newsroom.app.inject({ method: 'POST', url: link });
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const see = async (address) => {
    const page = await newsroom.app.inject({ url: address, headers: { cookie, accept: 'text/html' } });
    if (page.statusCode !== 200) throw new Error(`${address} answered ${page.statusCode}`);
    return page.payload;
  };
  const draw = async (address) => {
    const before = process.cpuUsage();
    await see(address);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  return { see, draw };
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
