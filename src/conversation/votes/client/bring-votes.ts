/**
 * Brings what was drawn of a comment's votes into those that stand in the page. The buttons stay the same elements,
 * so the focus, and a vote that is on its way from them, stay; so does the mark of the own vote, unless `drawn` knows
 * of it.
 */
export function bringVotes(there: Element, drawn: Element): void {
  if (!drawn.querySelector('[aria-pressed]')) markOwn(there, drawn);
  const fresh = partsOf(drawn);
  const parts = partsOf(there);
  if (!there.matches('.vote') || !drawn.matches('.vote') || parts.length !== fresh.length) {
    there.replaceWith(drawn);
    return;
  }
  for (const [at, part] of parts.entries()) {
    for (const { name, value } of fresh[at]?.attributes ?? []) part.setAttribute(name, value);
    part.replaceChildren(...(fresh[at]?.childNodes ?? []));
  }
}

function partsOf(votes: Element): readonly Element[] {
  return [...votes.querySelectorAll('button, .vote__sum')];
}

/** Marks the own vote as it is marked in `from`, and has each button say what it wants: the pressed one takes back. */
export function markOwn(from: Element, to: Element): void {
  const buttons = to.querySelectorAll('button');
  for (const [at, { value, ariaPressed }] of from.querySelectorAll('button').entries()) {
    const same = buttons[at];
    if (same) Object.assign(same, { value, ariaPressed });
  }
}
