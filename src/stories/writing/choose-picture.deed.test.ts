import { expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { redAndBlue } from '../../../test/sample-bytes.ts';
import { save, write } from '../../../test/writing.ts';
import type { Block } from '../document/words.ts';

describeNewsroom('The pictures that somebody who writes can put in', (room) => {
  it('are those of the story, then the newest of the newsroom', async () => {
    const [old, own, newest] = [await picture('Old'), await picture('Own one'), await picture('The newest')];
    const as = await room().staff('author');
    const id = await write(room(), as, storyWith(own));
    expect(await choice(id, as)).toEqual([own, newest, old]);
  });

  it('are those of the story alone for somebody who may not know of what others write', async () => {
    await picture('Of somebody else');
    const own = await picture('Their own');
    const as = await room().staff('contributor');
    const id = await write(room(), as);
    await save(room(), await room().staff('editor'), id, storyWith(own));
    expect(await choice(id, as)).toEqual([own]);
  });

  it('are none at a story of which one may not know', async () => {
    const id = await write(room(), await room().staff('author'));
    const answer = await room().visit(`/desk/stories/${id}/pictures`, {
      as: await room().staff('contributor'),
      headers: { accept: 'application/json' },
    });
    expect(answer.status).toBe(404);
  });

  async function picture(alt: string): Promise<string> {
    const bytes = await redAndBlue(40 + alt.length, 30)
      .png()
      .toBuffer();
    const facts = { fileName: `${alt}.png`, alt, caption: '', credit: '' };
    return (await room().newsroom.stories.pictures.keepPicture(bytes, facts)).id;
  }

  function storyWith(pictureId: string) {
    const block: Block = { type: 'picture', attrs: { id: 'picture01', pictureId, alt: 'Said here' } };
    return { document: { type: 'doc', content: [block] } };
  }

  /** Those of this test, in the order in which they are offered. */
  async function choice(id: string, as: Person): Promise<readonly string[]> {
    const answer = await room().visit(`/desk/stories/${id}/pictures`, {
      as,
      headers: { accept: 'application/json' },
    });
    return (answer.json() as { pictures: { id: string }[] }).pictures.map((one) => one.id);
  }
});
