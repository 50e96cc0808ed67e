import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGuest } from '../links.ts';
import { barriersOn } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** Passkeys are the one thing that a browser does by script alone. They need a name, not an address. */
describe('A reader with a passkey', () => {
  let served: ServedNewsroom;
  let address: string;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
    address = served.address.replace('127.0.0.1', 'localhost');
  });
  afterAll(() => served.close());

  it('adds it on their page, is forgotten by the browser, and signs in with it', async () => {
    const { page, complaints, close } = await served.open();
    await giveAuthenticator(page);
    await cookiesOf(await aGuest(served.room, { name: 'Olu Bay' }), page);

    await page.goto(`${address}/me`);
    await page.getByText('You have none.').waitFor();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.locator('#passkeys li').waitFor();
    expect(await barriersOn(page)).toEqual([]);

    await page.getByRole('button', { name: 'Forget me on this device' }).click();
    await page.getByText('This browser is not known here.').waitFor();
    await page.goto(`${address}/sign-in`);
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { name: 'Your page, Olu Bay' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('is told when it did not work, and can go on otherwise', async () => {
    const { page, close } = await served.open();
    await giveAuthenticator(page);
    await page.goto(`${address}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('That did not work, or it was called off.').waitFor();
    expect(await page.getByLabel('Your e-mail address').isEditable()).toBe(true);
    await close();
  });

  it('is told without script that passkeys need it', async () => {
    const { page, complaints, close } = await served.open({ script: false });
    await page.goto(`${address}/sign-in`);
    expect(await page.getByText('Passkeys need JavaScript in your browser.').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  async function cookiesOf(reader: { readonly cookies: Map<string, string> }, page: Page): Promise<void> {
    const cookies = [...reader.cookies].map(([name, value]) => ({ name, value, url: address }));
    await page.context().addCookies(cookies);
  }
});

describe('Somebody who works here, with a passkey', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
  });
  afterAll(() => served.close());

  it('adds it on their page, proves with it who they are and loses nothing, and signs in with it', async () => {
    const address = served.address.replace('127.0.0.1', 'localhost');
    const { page, complaints, close } = await served.open();
    await giveAuthenticator(page);
    const email = 'ada@lantern.example';
    await page.goto(address + (await served.room.newsroom.staff.add({ email, role: 'owner' })));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.goto(`${address}/desk/you`);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByLabel('What do you call it?').fill('This machine');
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make a passkey on this device' }).click();
    await page.getByText('This machine').first().waitFor();

    served.room.clock.advance(10 * 60 * 1_000);
    await page.goto(`${address}/desk/people`);
    await page.getByLabel('E-mail address').fill('zoe@lantern.example');
    await page.locator('form[action="/desk/people"]').getByLabel('author').check();
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Is it you?' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByRole('heading', { level: 1, name: 'An invitation for zoe@lantern.example' }).waitFor();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    expect(complaints.filter((complaint) => !/ 403 /.test(complaint))).toEqual([]);
    await close();
  });
});

/** An authenticator of Chromium's own, that verifies its person without asking. */
async function giveAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}
