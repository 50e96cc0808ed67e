export function writeExport(file: string, size: { posts: number; commentsEach: number }): Promise<number>;
