import type { DeskPart } from '#desk';

/** Where stories are written, with the pages that its other rooms bring. */
export function storiesDesk(writing: DeskPart, others: readonly DeskPart[]): DeskPart {
  const parts = [writing, ...others];
  return {
    ...writing,
    pages: parts.flatMap(({ pages }) => pages),
    deeds: parts.flatMap(({ deeds }) => deeds),
    specimens: parts.flatMap(({ specimens = [] }) => specimens),
    async texts(staff) {
      const found = await Promise.all(parts.map((part) => part.texts?.(staff) ?? []));
      return found.flat();
    },
    async notice(staff) {
      const said = await Promise.all(parts.map((part) => part.notice?.(staff) ?? null));
      return said.every((word) => word === null) ? null : said;
    },
    async called(subjects) {
      const found = await Promise.all(parts.map((part) => part.called?.(subjects)));
      return new Map(found.flatMap((names) => [...(names ?? [])]));
    },
  };
}
