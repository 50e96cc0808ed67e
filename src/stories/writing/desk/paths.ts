/** Where the stories stand at the desk. */
export const STORIES = '/desk/stories';

export const storyPath = (id: string) => `${STORIES}/${id}`;
