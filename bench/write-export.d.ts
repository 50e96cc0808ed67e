export function writeExport(
  file: string,
  size: { posts: number; commentsEach: number; attachments?: boolean },
): Promise<number>;
