import type { DraftText } from '../../words.ts';

/** Words that the server does not have yet, and what they were written on. */
export interface Kept {
  readonly version: number;
  readonly base: DraftText;
  readonly mine: DraftText;
}

/** What this browser keeps of one story for one person. */
export interface KeptHere {
  /** Says whether it could: a browser may refuse to keep anything. */
  keep(words: Kept): boolean;
  forget(): void;
  /** What earlier windows left, and a function that throws that away once the server has it. */
  left(): { readonly words: readonly Kept[]; readonly forget: () => void };
}

/**
 * The store of the browser that writes at once: also the last words before a lid is closed are in it. Each window has
 * an entry of its own, so that two of them do not write over each other.
 */
export function keptHere({
  storyId,
  person,
}: {
  readonly storyId: string;
  readonly person: string;
}): KeptHere {
  const prefix = `story ${storyId} ${person} `;
  const own = `${prefix}${windowId()}`;
  return {
    keep: (words) => inStore((store) => store.setItem(own, JSON.stringify(words))),
    forget: () => void inStore((store) => store.removeItem(own)),
    left() {
      const keys: string[] = [];
      inStore((store) => keys.push(...Object.keys(store).filter((key) => key.startsWith(prefix))));
      return {
        words: keys.flatMap((key) => read(key) ?? []),
        forget: () => {
          inStore((store) => {
            for (const key of keys) if (key !== own) store.removeItem(key);
          });
        },
      };
    },
  };
}

function read(key: string): Kept | null {
  let text: string | null = null;
  inStore((store) => {
    text = store.getItem(key);
  });
  try {
    const words = JSON.parse(text ?? 'null') as Kept | null;
    return words && typeof words.version === 'number' && words.base && words.mine ? words : null;
  } catch {
    return null;
  }
}

function windowId(): string {
  const name = 'story window';
  try {
    const known = sessionStorage.getItem(name) ?? Math.random().toString(36).slice(2);
    sessionStorage.setItem(name, known);
    return known;
  } catch {
    return 'only';
  }
}

function inStore(deed: (store: Storage) => void): boolean {
  try {
    deed(localStorage);
    return true;
  } catch {
    return false;
  }
}
