/** Where the stories stand at the desk. */
export const STORIES = '/desk/stories';

export const storyPath = (id: string) => `${STORIES}/${id}`;

/** What the form of details says in `next` where a picture is to be chosen next. */
export const CHOOSES = 'choose-picture';

/** Where a picture is chosen for a story. */
export function choiceAddress(
  id: string,
  { words = '', page = 1, chosen = '' }: { words?: string; page?: number; chosen?: string } = {},
): string {
  const query = new URLSearchParams({
    ...(words === '' ? {} : { words }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...(chosen === '' ? {} : { chosen }),
  }).toString();
  return `${storyPath(id)}/pictures${query === '' ? '' : `?${query}`}`;
}
