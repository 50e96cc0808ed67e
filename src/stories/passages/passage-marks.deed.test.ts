import { type ComponentChildren, Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { describeNewsroom, type Room } from '../../../test/a-newsroom.ts';
import { markedText } from '../../../test/marked-text.ts';
import { drawStory } from '../drawings/story.tsx';
import type { PassageMarks } from '../words.ts';

describeNewsroom('What hangs on a passage', (room) => {
  it('stands right after it in the story, in the order of the text, and in no feed, list or search', async () => {
    const [id, word] = [room().newId(), 'ornithopter'];
    const [one, other] = [`${id}-b`, `${id}-a`];
    const document = markedText([[`the ${word}`, one], ' and ', ['more', other]]);
    const { href } = await room().publish({ id, title: word, document });
    const asked: (readonly string[])[] = [];
    const body = await drawn(room(), { id, href }, async (story, { passageIds }) => {
      expect(story).toMatchObject({ id, href });
      asked.push(passageIds);
      return new Map([[one, { mark: h('a', { href: '#answers' }, '7 answers') }]]);
    });
    expect(asked).toEqual([[one, other]]);
    expect(body).toContain(`the ${word}</span><a href="#answers">7 answers</a> and <span class="passage"`);
    for (const path of ['/feed', '/', `/search?q=${word}`]) {
      const { text } = await room().visit(path);
      expect(text, path).toContain(word);
      expect(text, path).not.toMatch(/class="passage"|passage-0/);
    }
  });

  it('is not asked for where a story has no passages, nor on a page that stands by itself', async () => {
    const never: PassageMarks = async () => {
      throw new Error('asked');
    };
    const plain = await room().publish({ paragraphs: ['Nothing is asked here.'] });
    expect(await drawn(room(), plain, never)).toContain('Nothing is asked here.');
    const page = await room().publish({
      kind: 'page',
      document: markedText(['About ', ['us', room().newId()]]),
    });
    expect(await drawn(room(), page, never)).toContain('us</span>');
  });
});

/** The story's page, with what somebody hangs on its passages. */
async function drawn(
  room: Room,
  story: { readonly id: string; readonly href: string },
  passageMarks: PassageMarks,
): Promise<string> {
  const { newsroom, database, clock, newId } = room;
  const { pages, outbox, settings, origin } = newsroom;
  const needs = {
    ...{ database, pages, outbox, settings, clock, newId, origin, passageMarks },
    pictures: newsroom.stories.pictures,
    frame: async ({ children }: { readonly children: ComponentChildren }) =>
      renderToString(h(Fragment, null, children)),
    parts: () => [],
    visitorOf: async () => ({ reader: null, staff: null }),
    limits: 'off' as const,
    secret: Buffer.alloc(32),
    site: newsroom.stories.site,
    learn: async () => {},
    isElsewhere: () => false,
    beforePublish: async () => new Map(),
    hasComments: async () => false,
    asking: () => newsroom.conversation.asking,
    besideAuthors: async () => null,
    learnOfReaders: () => [],
    staff: newsroom.staff,
    files: newsroom.files,
    deskFrame: async () => '',
  };
  const { body } = await drawStory(needs, story.id, { href: story.href, query: {} }).draw();
  return [body].flat().join('');
}
