export const BUILT_TESTS: string;
export function buildTests(): Promise<void>;
