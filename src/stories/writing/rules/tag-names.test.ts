import { describe, expect, it } from 'vitest';
import { typedTags } from './tag-names.ts';

const names = (line: string) => typedTags(line)?.map(({ name }) => name);

describe('Tags as they are typed', () => {
  it('stand apart by commas of any script, each once, without blanks around them', () => {
    expect(names(' Ferries,Town  hall ; ferries,, ')).toEqual(['ferries', 'Town hall']);
    expect(names('عبّارة، ميناء')).toEqual(['عبّارة', 'ميناء']);
    expect(names('')).toEqual([]);
  });

  it.each(['!!!', 'a, ??', 'x'.repeat(61), Array.from({ length: 31 }, (_, at) => `tag${at}`).join()])(
    'are refused where %j is one of them, or they are too many',
    (line) => expect(typedTags(line)).toBeNull(),
  );
});
