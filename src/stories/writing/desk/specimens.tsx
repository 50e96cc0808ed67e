import type { Specimen } from '#desk';
export const writingSpecimens: readonly Specimen[] = [];
