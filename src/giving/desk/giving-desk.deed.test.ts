import { beforeEach, expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { CODE, forgetAllWays, keepWays, keptWays, loggedDeeds, WALLET } from '../../../test/ways.ts';
import type { Way } from '../words.ts';

const WALLET_FORM = {
  ...{ kind: 'wallet-code', label: 'Another wallet', wallet: 'W', code: 'C-1', link: '' },
  ...{ where: 'list', countries: 'Canada, in', currencies: 'cad', needs: '', position: '7' },
};

describeNewsroom('Giving in the desk', (room) => {
  beforeEach(() => forgetAllWays(room()));

  it('changes the story pages with the ways, at once', async () => {
    await keepWays(room(), [WALLET]);
    const { href } = await room().publish();
    expect((await room().visit(href)).text).toContain('Lantern Wallet');
    const treasurer = await room().staff('treasurer');
    const [way] = await keptWays(room());
    await room().post(`/desk/giving/ways/${way?.id}/off`, {}, { as: treasurer });
    expect((await room().visit(href)).text).not.toContain('Lantern Wallet');
    expect((await room().visit('/')).text).not.toContain('href="/give"');
    await room().post(`/desk/giving/ways/${way?.id}/on`, {}, { as: treasurer });
    expect((await room().visit(href)).text).toContain('Lantern Wallet');
  });

  it('lays every change down where everybody can read it, and says nothing of the old details', async () => {
    const treasurer = await room().staff('treasurer');
    await room().post('/desk/giving/ways', WALLET_FORM, { as: treasurer });
    const [way] = await keptWays(room());
    const changed = { ...WALLET_FORM, code: 'C-2', where: 'everywhere' };
    await room().post(`/desk/giving/ways/${way?.id}`, changed, { as: treasurer });
    await room().post(`/desk/giving/ways/${way?.id}`, { ...changed, position: '9' }, { as: treasurer });
    await room().post(`/desk/giving/ways/${way?.id}/off`, {}, { as: treasurer });

    const { text } = await room().visit('/give/details');
    const lines = ['was added', 'was changed: where the money goes and the countries', 'was switched off'];
    for (const line of lines) expect(text).toContain(`“Another wallet” ${line}`);
    expect(text.match(/was changed/g)).toHaveLength(1);
    expect(text).not.toContain('C-1');
    expect(text).not.toContain('@staff.example');
    expect(await loggedDeeds(room())).toEqual(['switched-off', 'changed', 'added']);
  });

  it('keeps a form that is sent twice as one way', async () => {
    const owner = await room().staff('owner');
    const form = { ...WALLET_FORM, id: room().newId() };
    await room().post('/desk/giving/ways', form, { as: owner });
    await room().post('/desk/giving/ways', form, { as: owner });
    expect(await keptWays(room())).toHaveLength(1);
    expect(await loggedDeeds(room())).toEqual(['added']);
  });

  it('gives a refused form back filled in, with the reason at the field', async () => {
    const owner = await room().staff('owner');
    const form = {
      ...WALLET_FORM,
      link: 'javascript:alert(1)',
      countries: 'Canada, Atlantis',
      where: 'everywhere',
    };
    const answer = await room().post('/desk/giving/ways', form, { as: owner });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Write a whole address that begins with https://');
    expect(answer.text).toContain('value="javascript:alert(1)"');
    expect(answer.text).toContain('value="Another wallet"');
    expect(await keptWays(room())).toEqual([]);
  });

  it.each(['contributor', 'author', 'editor', 'moderator'])('lets no %s touch the ways', async (role) => {
    await keepWays(room(), [WALLET]);
    const [way] = await keptWays(room());
    const person = await room().staff(role);
    for (const [path, form] of deedsOn(way)) {
      expect((await room().post(path, form, { as: person })).status).toBeGreaterThanOrEqual(400);
    }
    expect((await room().visit('/desk/giving', { as: person })).status).toBeGreaterThanOrEqual(400);
    expect(await keptWays(room())).toEqual([way]);
  });

  it('lets nobody touch the ways who is not signed in, or comes from another site', async () => {
    await keepWays(room(), [WALLET]);
    const [way] = await keptWays(room());
    const owner = await room().staff('owner');
    for (const [path, form] of deedsOn(way)) {
      await room().post(path, form);
      const foreign = { as: owner, headers: { 'sec-fetch-site': 'cross-site' } };
      expect((await room().post(path, form, foreign)).status).toBe(403);
    }
    expect(await keptWays(room())).toEqual([way]);
  });

  it('lets the treasurer see and change them', async () => {
    await keepWays(room(), [WALLET]);
    const [way] = await keptWays(room());
    const treasurer = await room().staff('treasurer');
    const list = await room().visit('/desk/giving', { as: treasurer });
    expect(list.text).toContain('Lantern Wallet');
    const form = await room().visit(`/desk/giving/ways/${way?.id}`, { as: treasurer });
    expect(form.text).toContain(`value="${CODE}"`);
    const fresh = await room().visit('/desk/giving/new?kind=bank&form=IBAN', { as: treasurer });
    expect(fresh.text).toContain('name="iban"');
    expect((await room().visit('/desk/giving/new?kind=bitcoin', { as: treasurer })).status).toBe(404);
  });
});

function deedsOn(way: Pick<Way, 'id'> | undefined): readonly (readonly [string, Record<string, string>])[] {
  return [
    ['/desk/giving/ways', WALLET_FORM],
    [`/desk/giving/ways/${way?.id}`, WALLET_FORM],
    [`/desk/giving/ways/${way?.id}/off`, {}],
    [`/desk/giving/ways/${way?.id}/on`, {}],
    ['/desk/giving/remove-samples', {}],
  ];
}
