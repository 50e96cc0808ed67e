import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    for (let at = 0; at < ATTACKS.length; at += 25) {
      const attacks = ATTACKS.slice(at, at + 25);
      const { href } = await room.publish({
        title: `Attack ${at} ${attacks[0]}`,
        standfirst: attacks.join(' '),
        paragraphs: attacks,
      });
      imported.push(href);
    }
    await room.settle();
  });
  afterAll(() => served.close());

  it('are more than two hundred attacks', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(200);
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
      '/feed',
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
    for (const path of ['/feed', `${story.href}/feed`]) {
      const { text } = await served.room.visit(path);
      expect(text).not.toMatch(/<(?:script|img|svg|iframe|style|form|object|embed)\b/i);
    }
  });
});

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
