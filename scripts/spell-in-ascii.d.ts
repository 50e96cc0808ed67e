/** See spell-in-ascii.js. */
export function spellInAscii(folder: string): Promise<void>;
