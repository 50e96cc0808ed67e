import type { StoryVisibility } from '../../words.ts';

/** In characters. */
export const SHORTEST_PASSWORD = 6;
export const LONGEST_PASSWORD = 200;

export type TypedPassword =
  /** Null: the one that the story has is kept, or it needs none. */
  | { readonly password: string | null }
  | { readonly refused: 'password-missing' | 'password-wrong' | 'password-idle' };

/**
 * What a form says of a story's password, beside who may read it. What is typed while nobody would be asked for it is
 * refused, not dropped: somebody believes that it keeps the story. Blanks around it, which nobody sees, are none of it.
 */
export function typedPassword(
  line: string,
  { visibility, hasOne }: { readonly visibility: StoryVisibility; readonly hasOne: boolean },
): TypedPassword {
  const password = line.trim();
  const asks = visibility === 'password';
  if (password === '') return asks && !hasOne ? { refused: 'password-missing' } : { password: null };
  const characters = [...password].length;
  if (characters < SHORTEST_PASSWORD || characters > LONGEST_PASSWORD) return { refused: 'password-wrong' };
  return asks ? { password } : { refused: 'password-idle' };
}
