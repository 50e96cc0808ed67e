/** The place of a block in its page, by its id: headings have one, and what links of the same text lead to. */
export function blockAnchor(blockId: string): string {
  return `block-${blockId}`;
}

/** The id of the block that a link within a text leads to; undefined for any other link. */
export function blockLedTo(href: string): string | undefined {
  return /^#block-([a-z0-9]+)$/.exec(href)?.[1];
}
