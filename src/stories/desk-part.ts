import type { DeskPart } from '#desk';

/** What the rooms of stories bring to the desk, as one part. Each subject is called by the first that knows it. */
export function joinedPart(parts: readonly DeskPart[]): DeskPart {
  return {
    pages: parts.flatMap(({ pages }) => pages),
    deeds: parts.flatMap(({ deeds }) => deeds),
    specimens: parts.flatMap(({ specimens = [] }) => specimens),
    async called(subjects) {
      const found = await Promise.all(parts.map((part) => part.called?.(subjects)));
      return new Map(found.reverse().flatMap((names) => [...(names ?? [])]));
    },
  };
}
