import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { aFile, idOf, upload } from '../../../test/library.ts';
import { save, write, written } from '../../../test/writing.ts';

describeNewsroom('The lead picture of a story, without script', (room) => {
  it('is brought, offered first, chosen, shown in the form and taken off again', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as);
    const sent = await room().postParts(
      `/desk/stories/${id}/pictures`,
      [['picture', await aFile('quay.png')]],
      {
        as,
      },
    );
    expect(sent.status).toBe(303);
    const picture = sent.location?.split('chosen=').at(-1) ?? '';
    const offered = await room().visit(sent.location ?? '', { as });
    expect(offered.text).toMatch(new RegExp(`value="${picture}"[^>]*checked|checked[^>]*value="${picture}"`));
    const chosen = await room().post(`/desk/stories/${id}/lead-picture`, { before: '', picture }, { as });
    expect(chosen.location).toBe(`/desk/stories/${id}?saved`);
    expect((await written(room(), as, id)).draft).toMatchObject({ leadPictureId: picture });
    const page = await room().visit(`/desk/stories/${id}`, { as });
    expect(page.text).toContain(`/desk/pictures/${picture}/320.webp`);
    expect(page.text).toContain('What the lead picture shows, for those who cannot see it');
    await room().post(`/desk/stories/${id}/lead-picture`, { before: picture, picture: '' }, { as });
    expect((await written(room(), as, id)).draft).toMatchObject({ leadPictureId: null });
  });

  it('is asked for by a button that saves what is typed in the form first', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as);
    const { version } = await written(room(), as, id);
    const form = { version: String(version), title: 'A new title', standfirst: '', next: 'choose-picture' };
    const answer = await room().post(`/desk/stories/${id}/details`, form, { as });
    expect(answer.location).toBe(`/desk/stories/${id}/pictures`);
    expect((await written(room(), as, id)).draft.title).toBe('A new title');
  });

  it('leaves what others save meanwhile alone, and is not put over one that another chose', async () => {
    const as = await room().staff('author');
    const [one, other] = [idOf((await upload(room(), as, await aFile('one.png')))[0]), await another()];
    const id = await write(room(), as);
    await save(room(), as, id, { title: 'Changed meanwhile' });
    await room().post(`/desk/stories/${id}/lead-picture`, { before: '', picture: one }, { as });
    expect((await written(room(), as, id)).draft).toMatchObject({
      ...{ title: 'Changed meanwhile', leadPictureId: one },
    });
    const late = await room().post(
      `/desk/stories/${id}/lead-picture`,
      { before: '', picture: other },
      { as },
    );
    expect(late.status).toBe(409);
    expect(late.text).toContain('Somebody has chosen another lead picture meanwhile.');
    expect((await written(room(), as, id)).draft).toMatchObject({ leadPictureId: one });

    async function another() {
      return idOf((await upload(room(), as, await aFile('other.png')))[0]);
    }
  });

  it('is none that there is not, and none that the person may not know of', async () => {
    const [author, contributor] = [await room().staff('author'), await room().staff('contributor')];
    const foreign = idOf((await upload(room(), author, await aFile('secret.png')))[0]);
    const id = await write(room(), contributor);
    for (const picture of ['none', foreign]) {
      const answer = await room().post(
        ...[`/desk/stories/${id}/lead-picture`, { before: '', picture }, { as: contributor }],
      );
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('Choose a picture of the list, or none.');
    }
    const found = await room().visit(`/desk/stories/${id}/pictures?chosen=${foreign}&words=secret`, {
      as: contributor,
    });
    expect(found.text).not.toContain('secret.png');
  });

  it('comes back with the reason where the file is no picture, and is not for whoever may not write there', async () => {
    const [author, contributor] = [await room().staff('author'), await room().staff('contributor')];
    const id = await write(room(), author);
    const bad = { bytes: Buffer.from('no picture'), name: 'quay.jpg' };
    const refused = await room().postParts(`/desk/stories/${id}/pictures`, [['picture', bad]], {
      as: author,
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('aria-invalid="true"');
    const outside = await room().postParts(`/desk/stories/${id}/pictures`, [['picture', bad]], {
      as: contributor,
    });
    expect(outside.status).toBe(404);
    const lead = { before: '', picture: '' };
    const other = await room().post(`/desk/stories/${id}/lead-picture`, lead, { as: contributor });
    expect(other.status).toBe(404);
  });
});
