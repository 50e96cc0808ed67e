import type { WxrComment } from './words.ts';

/**
 * Numbers are unique on a site; where a file says one twice, the first is taken, and judged by itself. One without a
 * number is left out.
 */
export function eachOnce(comments: readonly WxrComment[]): readonly WxrComment[] {
  const numbered = comments.filter(({ id }) => id !== 0);
  return [...new Map(numbered.toReversed().map((one) => [one.id, one])).values()].reverse();
}

export function commentMeta({ meta }: Pick<WxrComment, 'meta'>, key: string): string | undefined {
  return meta.find((one) => one.key === key)?.value;
}
