import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { type ControlMessage, callControl, serveControl } from './index.ts';

describe('A command that speaks to a running newsroom', () => {
  let folder: string;
  let socket: string;
  let told: ControlMessage[];
  beforeEach(() => {
    folder = temporaryFolder();
    socket = join(folder, 'tidings.sock');
    told = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const call = (deed: string, facts = {}) => callControl(socket, { deed, facts }, (it) => void told.push(it));

  it('is told as the deed goes on, and how it ended', async () => {
    const running = await serveControl(socket, {
      async greet({ name }, tell) {
        tell({ kind: 'progress', text: 'thinking' });
        tell({ kind: 'line', text: `Good morning, ${String(name)}.` });
        return 3;
      },
    });
    expect(await call('greet', { name: 'Ana' })).toBe(3);
    expect(told).toEqual([
      { kind: 'progress', text: 'thinking' },
      { kind: 'line', text: 'Good morning, Ana.' },
    ]);
    await running.close();
  });

  it('reaches the newsroom’s own user alone', async () => {
    const running = await serveControl(socket, {});
    expect(statSync(socket).mode & 0o777).toBe(0o600);
    await running.close();
  });

  it('hears that no newsroom runs, also when one left its socket behind', async () => {
    expect(await call('greet')).toBeUndefined();
    const first = await serveControl(socket, {});
    const second = await serveControl(socket, { greet: async () => 0 });
    expect(await call('greet')).toBe(0);
    await first.close();
    await second.close();
    expect(await call('greet')).toBeUndefined();
  });

  it('hears of a deed that fails, and of one that is not known', async () => {
    const running = await serveControl(socket, {
      async greet() {
        throw new Error('Nobody is here.');
      },
    });
    expect(await call('greet')).toBe(1);
    expect(await call('constructor')).toBe(1);
    expect(told.map(({ kind, ...more }) => ({ kind, ...more }))).toEqual([
      { kind: 'line', text: 'Nobody is here.' },
      { kind: 'line', text: expect.stringContaining('does not know that command') },
    ]);
    await running.close();
  });

  it('hears that the newsroom ended in the middle', async () => {
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const running = await serveControl(socket, {
      greet: (_facts, tell) => {
        tell({ kind: 'line', text: 'Good …' });
        begun();
        return new Promise(() => {});
      },
    });
    const exit = call('greet');
    await beginning;
    await running.close();
    expect(await exit).toBe(1);
    expect(told.at(-1)).toEqual({ kind: 'line', text: 'The newsroom ended before this was done.' });
  });

  it('is refused in one line where the folder’s path is too long for a socket', async () => {
    const deep = join(folder, 'x'.repeat(120), 'tidings.sock');
    await expect(serveControl(deep, {})).rejects.toThrow('TIDINGS_DATA to a shorter one');
  });
});
