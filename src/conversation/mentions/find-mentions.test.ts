import { describe, expect, it } from 'vitest';
import type { Reader } from '#platform/database';
import type { StoryContext } from '#stories';
import { conversationSettings } from '../settings.ts';
import { findMentions } from './find-mentions.ts';

const settings = conversationSettings.schema.parse({ longest: 100 });
const story = { id: 's1' } as StoryContext;

describe('Whom a comment names', () => {
  const find = async (body: string) => {
    let asked = 0;
    const reader = {
      tables() {
        asked += 1;
        throw new Error('Asked.');
      },
    } as unknown as Reader;
    const found = await findMentions(reader, story, { draft: { body }, settings }).catch(() => undefined);
    return { found, asked };
  };

  it('A10: is not even looked up of what is longer than a comment may be', async () => {
    expect(await find(`@bo ${'a'.repeat(97)}`)).toEqual({ found: '', asked: 0 });
    expect(await find('@a@'.repeat(33_333))).toEqual({ found: '', asked: 0 });
  });

  it('is looked up of what a person would count as short enough, if it names somebody', async () => {
    expect((await find(`@bo ${'a'.repeat(96)}`)).asked).toBe(1);
    expect((await find(`@bo ${'👩‍👩‍👧‍👦'.repeat(90)}`)).asked).toBe(1);
    expect(await find('ada@bo.example')).toEqual({ found: '', asked: 0 });
  });
});
