import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MORNING, type Room } from '../a-newsroom.ts';
import { ATTACKS } from '../attacks.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** A6 of the issue: every attack through every field that a stranger, or a stranger's export, can fill. */
describe('What strangers send', () => {
  let served: ServedNewsroom;
  let story: { id: string; href: string };
  const imported: string[] = [];

  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
    const { room } = served;
    story = await room.publish({ title: 'A story that is attacked' });
    for (const [at, attack] of ATTACKS.entries()) {
      await room.postJson(`${story.href}/comments`, {
        name: attack.slice(0, 50),
        website: attack,
        body: attack,
      });
      await room.postJson(`${story.href}/comments`, { name: `Reader ${at}`, body: `${at} ${attack}` });
    }
    await importComments(room, story.id);
    for (let at = 0; at < ATTACKS.length; at += 25) {
      imported.push(await publishAttacks(room, ATTACKS.slice(at, at + 25)));
    }
    await room.settle();
  });
  afterAll(() => served.close());

  it('are more than two hundred attacks', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(200);
  });

  it('stand in the page as what they are: words', async () => {
    const { text } = await served.room.visit(`${story.href}?comments=all`);
    expect(text.match(/id="comment-/g)?.length ?? 0).toBeGreaterThan(ATTACKS.length);
  });

  it('runs no script in a browser, and asks no other host', async () => {
    const window = await served.open();
    const dialogs: string[] = [];
    window.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const pages = [
      '/',
      ...['/feed', '/feed.atom', '/feed.json'],
      '/search?q=alert',
      `${story.href}?comments=all`,
      `${story.href}?me`,
      ...imported,
    ];
    for (const path of pages) await provoke(window.page, served.address + path);
    expect(dialogs).toEqual([]);
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('becomes no element, no handler and no address that could run', async () => {
    const { room } = served;
    for (const path of [
      '/',
      `${story.href}?comments=all`,
      ...imported,
      '/nothing"><script>alert(1)</script>',
    ]) {
      const { text } = await room.visit(encodeURI(path));
      for (const element of elementsOf(parse(text))) expectHarmless(element);
    }
  });

  it('stands in feeds as text', async () => {
    for (const path of ['/feed', '/feed.atom', '/feed.json', '/news-sitemap.xml', `${story.href}/feed`]) {
      const { text } = await served.room.visit(path);
      expect(text).not.toMatch(/<(?:script|img|svg|iframe|style|form|object|embed)\b/i);
    }
  });
});

/** The same as HTML of an earlier system, with its names and websites. */
async function importComments({ newsroom, database }: Room, storyId: string): Promise<void> {
  const { importer } = newsroom.conversation;
  await database.write(async (writer) => {
    for (const [at, attack] of ATTACKS.entries()) {
      await importer.importComment(writer, {
        ...{ id: String(9000 + at), storyId, parentId: null, authorName: attack, email: '', website: attack },
        ...{ staffId: null, body: attack, bodyKind: 'html', createdAt: MORNING, state: 'published' },
        ...{ editedAt: null, pinnedAt: null, threadClosedAt: null, up: 0, down: 0 },
        ...{ passageId: null, passageWords: null },
      });
    }
    await importer.closeImport(writer, storyId);
  });
}

/** A story that says nothing else: in its title, standfirst, text, picture and island. Returns its address. */
async function publishAttacks({ newsroom, publish }: Room, attacks: readonly string[]): Promise<string> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer();
  const { id: pictureId } = await newsroom.stories.pictures.keepPicture(bytes, {
    fileName: 'attack.jpg',
    ...{ alt: attacks.join(' '), caption: attacks.join(' '), credit: attacks.join(' ') },
  });
  const text = (words: string) => [{ type: 'text' as const, text: words }];
  const { href } = await publish({
    title: `Attack ${attacks[0]}`,
    standfirst: attacks.join(' '),
    leadPictureId: pictureId,
    document: {
      type: 'doc',
      content: attacks.flatMap((attack, at) => [
        { type: 'paragraph', attrs: { id: `paragraph${at}` }, content: text(attack) },
        { type: 'code', attrs: { id: `code${at}0000` }, content: [{ type: 'text', text: attack }] },
        { type: 'island', attrs: { id: `island${at}00`, html: attack } },
        { type: 'embed', attrs: { id: `embed${at}000`, url: attack, caption: attack } },
        {
          type: 'picture',
          attrs: {
            id: `picture${at}0`,
            pictureId,
            alt: attack,
            caption: attack,
            credit: attack,
            href: attack,
          },
        },
      ]),
    },
  });
  return href;
}

/** Does what a reader might: moves over things, and gives the focus to each. */
async function provoke(page: Page, address: string): Promise<void> {
  await page.goto(address).catch((failure: unknown) => {
    // A feed may be offered as a download.
    if (!String(failure).includes('Download')) throw failure;
  });
  await page.evaluate(`for (const element of document.querySelectorAll('body *'))
    for (const type of ['mouseover', 'pointerenter', 'focus', 'animationstart'])
      element.dispatchEvent(new Event(type))`);
}

const RUNS = new Set([
  'iframe',
  'object',
  'embed',
  'applet',
  'base',
  'frame',
  'frameset',
  'math',
  'foreignobject',
]);
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'srcset']);

function expectHarmless(element: DefaultTreeAdapterTypes.Element): void {
  // The site's own icon stands in the page itself.
  if (element.attrs.some(({ name, value }) => name === 'rel' && value === 'icon')) return;
  expect(RUNS.has(element.tagName), element.tagName).toBe(false);
  for (const { name, value } of element.attrs) {
    expect(name).not.toMatch(/^on|^style$/i);
    if (ADDRESSES.has(name)) expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript|blob|file):/i);
  }
  if (element.tagName !== 'script') return;
  const type = element.attrs.find(({ name }) => name === 'type')?.value;
  const source = element.attrs.find(({ name }) => name === 'src')?.value ?? '';
  expect(type === 'application/ld+json' || source.startsWith('/assets/')).toBe(true);
}

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}
