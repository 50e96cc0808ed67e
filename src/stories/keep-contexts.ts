import type { StoriesNeeds } from './needs.ts';
import { findAddress, findContext, type GuardedStory } from './store/index.ts';

/** So many paths at once are never written under; who tries many that there are not is not remembered. */
const MOST_PATHS = 1_000;

export type ContextAt = (path: string) => Promise<GuardedStory | null>;

/**
 * The story at a path as everybody may see it, for what is sent to it: when many write under one story, each of them
 * would look up the same. Kept until anything is touched, so it is as true as a page from memory is.
 */
export function keepContexts(needs: Pick<StoriesNeeds, 'database' | 'pages' | 'pictures'>): ContextAt {
  const kept = new Map<string, Promise<GuardedStory | null>>();
  const forgetAll = () => kept.clear();
  needs.pages.onTouch(forgetAll, forgetAll);

  return async (path) => {
    const known = kept.get(path);
    if (known) return known;
    const found = contextAt(path, needs);
    if (kept.size >= MOST_PATHS) kept.clear();
    kept.set(path, found);
    const forget = () => kept.get(path) === found && kept.delete(path);
    found.then((story) => story ?? forget(), forget);
    return found;
  };
}

async function contextAt(
  path: string,
  { database, pictures }: Pick<StoriesNeeds, 'database' | 'pictures'>,
): Promise<GuardedStory | null> {
  const address = await findAddress(database, path);
  if (address?.target !== 'story') return null;
  const need = { viewer: { kind: 'public' }, id: address.targetId, pictures: pictures.findPictures } as const;
  return findContext(database, need);
}
