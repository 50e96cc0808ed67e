import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { say } from '../../test/comments.ts';
import { memberOf } from '../../test/staff.ts';

describeNewsroom('The owner, on the page of people,', (room) => {
  it('invites a person and is shown a link that works, this once', async () => {
    const as = await room().staff('owner');
    const form = { email: 'ines@lantern.example', name: 'Inés', 'role-editor': 'yes' };
    const added = await room().post('/desk/people', form, { as });
    const [address = ''] = added.text.match(/\/desk\/invitation\/[\w-]{43}/) ?? [];
    expect((await room().visit('/desk/people', { as })).text).not.toContain(address);

    const ines = room().person();
    expect((await room().post(address, { name: 'Inés' }, { as: ines })).status).toBe(303);
    expect((await room().visit('/desk', { as: ines })).text).toContain('Inés');
  });

  it('invites a person once, though the form comes several times at once', async () => {
    const as = await room().staff('owner');
    const form = { email: 'bo@lantern.example', name: 'Bo', 'role-editor': 'yes' };
    const sent = await Promise.all([1, 2, 3, 4].map(() => room().post('/desk/people', form, { as })));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const people = await room().newsroom.staff.people();
    expect(people.filter(({ email }) => email === form.email)).toHaveLength(1);
  });

  it('gets the form back as it was sent when something is wrong with it', async () => {
    const as = await room().staff('owner');
    const form = { email: 'bo strand', name: 'Bo "the" <Strand>', 'role-moderator': 'yes' };
    const refused = await room().post('/desk/people', form, { as });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="bo strand"');
    expect(refused.text).toContain('value="Bo &quot;the&quot; &lt;Strand>"');
    expect(refused.text).toMatch(/name="role-moderator" checked/);
    expect(refused.text).toContain('This is not an e-mail address');
  });

  it('changes roles, which count from the next click on', async () => {
    const as = await room().staff('owner');
    const jo = await room().staff('author');
    const { id } = await memberOf(room(), jo);
    const form = { 'role-moderator': 'yes', 'role-treasurer': 'yes' };
    expect((await room().post(`/desk/people/${id}/roles`, form, { as })).status).toBe(303);
    expect((await memberOf(room(), jo)).roles).toEqual(['moderator', 'treasurer']);
  });

  it('ends the sessions of somebody, who then has none', async () => {
    const as = await room().staff('owner');
    const jo = await room().staff('author');
    await room().post(`/desk/people/${(await memberOf(room(), jo)).id}/end-sessions`, {}, { as });
    expect((await room().visit('/desk', { as: jo })).location).toBe('/desk/sign-in');
    expect((await room().visit('/desk', { as })).status).toBe(200);
  });

  it('finds each of these deeds in the audit trail', async () => {
    const as = await room().staff('owner');
    const { text } = await room().visit('/desk/acts', { as });
    for (const act of ['invited editor', 'roles moderator treasurer', 'sessions ended', 'signed in']) {
      expect(text).toContain(act);
    }
  });

  it('finds there by name and beginning what was decided about, and by its id what is gone', async () => {
    const { href } = await room().publish();
    const ids: string[] = [];
    const moderator = await room().staff('moderator');
    for (const body of ['Is the **deck** back?', 'Soon gone.']) {
      const author = room().person();
      const id = await say(room(), href, { name: 'Bo <Quay>', body }, { as: author });
      await room().post(`/comments/${id}/pick`, {}, { as: moderator });
      if (body === 'Soon gone.') await room().post(`/comments/${id}/delete`, {}, { as: author });
      ids.push(id);
    }
    const { text } = await room().visit('/desk/acts', { as: await room().staff('owner') });
    expect(text).toContain(`<a href="/comments/${ids[0]}"><bdi>Bo &lt;Quay>: Is the deck back?</bdi></a>`);
    expect(text).toContain(`comment:${ids[1]}`);
    expect(text).not.toContain('Soon gone.');
  });
});

describeNewsroom('Everybody, on the own page,', (room) => {
  it('changes the own name', async () => {
    const as = await room().staff('author');
    await room().post('/desk/you', { name: 'Kit <3' }, { as });
    expect((await room().visit('/desk/you', { as })).text).toContain('Kit &lt;3');
    expect((await room().post('/desk/you', { name: ' ' }, { as })).status).toBe(422);
  });

  it('signs out everywhere', async () => {
    const as = await room().staff('author');
    expect((await room().post('/desk/you/end-sessions', {}, { as })).status).toBe(303);
    expect((await room().visit('/desk', { as })).location).toBe('/desk/sign-in');
  });
});
