import { expect, it } from 'vitest';
import * as z from 'zod';
import { manualClock } from '#platform/clock';
import { createLogger } from '#platform/log';
import { createChangeFeed, createPages, pagesMigrations } from '#platform/pages';
import { describeOnBothEngines } from '../../../test/databases.ts';
import { createSettings, defineSettings, settingsMigrations } from './index.ts';

const clock = manualClock('2026-03-02T08:00:00Z');
const log = createLogger('silent');
const weather = defineSettings('weather', z.object({ wind: z.string().default('none') }));

describeOnBothEngines('What a newsroom has decided', [...pagesMigrations, ...settingsMigrations], (given) => {
  const open = () =>
    createSettings({
      pages: createPages({
        ...{ clock, build: 'b1', headers: [] },
        feed: createChangeFeed({ database: given.database, clock, log }),
      }),
    });

  it('is read once, and anew after the commit that changed it', async () => {
    const settings = open();
    const before = await settings.read(given.database, weather);
    expect(await settings.read(given.database, weather)).toBe(before);
    await given.database.write((writer) => settings.change(writer, weather, { wind: 'north' }));
    expect(await settings.read(given.database, weather)).toEqual({ wind: 'north' });
  });

  it('is seen by the deed that changes it, and by nobody when that fails', async () => {
    const settings = open();
    await given.database.write((writer) => settings.change(writer, weather, { wind: 'east' }));
    await settings.read(given.database, weather);
    const deed = given.database.write(async (writer) => {
      await settings.change(writer, weather, { wind: 'west' });
      expect(await settings.read(writer, weather)).toEqual({ wind: 'west' });
      throw new Error('No.');
    });
    await expect(deed).rejects.toThrow('No.');
    expect(await settings.read(given.database, weather)).toEqual({ wind: 'east' });
  });

  it('is read again where a change comes while it is being read', async () => {
    const settings = open();
    const reading = settings.read(given.database, weather);
    await given.database.write((writer) => settings.change(writer, weather, { wind: 'south' }));
    await reading;
    expect(await settings.read(given.database, weather)).toEqual({ wind: 'south' });
  });
});
