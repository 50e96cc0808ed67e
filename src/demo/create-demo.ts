import type { StaffMember } from '#people';
import { instantOf } from '#platform/clock';
import { lockByName, type Writer } from '#platform/database';
import { siteSettings } from '#stories';
import { SITE } from './cast/index.ts';
import { demoDeskPart } from './desk-part.tsx';
import { firstPages, writeFirstPages } from './first-pages/write-first-pages.ts';
import { keepSamplePictures } from './keep-pictures.ts';
import type { Demo, DemoNeeds } from './needs.ts';
import { demoSettings } from './settings.ts';
import { writeSample } from './write-sample.ts';

/** The sample newsroom: opened once, taken away at the press of a button. */
export function createDemo(needs: DemoNeeds): Demo {
  const { database, settings, stories, conversation, giving, clock } = needs;

  const isOpen = async () => (await settings.read(database, demoSettings)).openedAt !== null;
  const countStories = async () => (await settings.read(database, demoSettings)).storyIds.length;

  async function begin(wish: { readonly empty: boolean }): Promise<void> {
    if ((await settings.read(database, demoSettings)).begunAt !== null) return;
    if (wish.empty) await database.write(begun);
    else await openUnless('begunAt');
  }

  async function begun(writer: Writer): Promise<void> {
    await settings.change(writer, demoSettings, { begunAt: instantOf(clock.now()) });
  }

  /** Two processes may begin on one database: who comes second finds the sample there. */
  async function openUnless(known: 'begunAt' | 'openedAt'): Promise<void> {
    const pictureIds = await keepSamplePictures(stories.pictures, needs.draw);
    await database.write(async (writer) => {
      await lockByName(writer, 'sample');
      if ((await settings.read(writer, demoSettings))[known] !== null) return;
      const storyIds = await writeSample(writer, { ...needs, pictureIds });
      const { name, tagline, language } = await settings.read(writer, siteSettings);
      await settings.change(writer, siteSettings, SITE);
      await begun(writer);
      await settings.change(writer, demoSettings, {
        openedAt: instantOf(clock.now()),
        storyIds: [...storyIds],
        pictureIds: [...pictureIds.values()],
        siteBefore: { name, tagline, language },
      });
    });
  }

  async function open(): Promise<void> {
    if (await isOpen()) return;
    await openUnless('openedAt');
  }

  async function remove(by?: Pick<StaffMember, 'id'>): Promise<void> {
    await database.write(async (writer) => {
      const { begunAt, openedAt, storyIds, pictureIds, siteBefore } = await settings.read(
        writer,
        demoSettings,
      );
      if (begunAt === null) await begun(writer);
      if (openedAt === null) return;
      await conversation.removeOfStories(writer, storyIds);
      await stories.removeStories(writer, storyIds);
      await giving.removeSampleWays(writer);
      await stories.removeUnusedPictures(writer, pictureIds);
      const site = await settings.read(writer, siteSettings);
      await settings.change(writer, siteSettings, {
        ...(site.name === SITE.name ? { name: siteBefore.name } : {}),
        ...(site.tagline === SITE.tagline ? { tagline: siteBefore.tagline } : {}),
        ...(site.language === SITE.language ? { language: siteBefore.language } : {}),
      });
      await settings.change(writer, demoSettings, { openedAt: null, storyIds: [], pictureIds: [] });
      await needs.staff.recordAct(writer, { by: by?.id ?? null, act: 'sample-removed' });
    });
  }

  async function beginPages(): Promise<void> {
    if (await isOpen()) return;
    const { language } = await settings.read(database, siteSettings);
    const pages = await firstPages(language, [...conversation.learnOfReaders, ...giving.learnOfReaders]);
    await database.write((writer) => writeFirstPages(writer, pages, needs));
  }

  return {
    ...{ begin, open, remove, isOpen, beginPages, stories: countStories },
    deskPart: demoDeskPart({ isOpen, remove, beginPages }),
  };
}
