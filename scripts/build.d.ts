/** See build.js. */
export function isStale(): boolean;
export function buildIfStale(): Promise<void>;
