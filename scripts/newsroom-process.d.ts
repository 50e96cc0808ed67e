export interface NewsroomProcess {
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  said(): string;
  stop(): Promise<number | null>;
  kill(): Promise<void>;
}

export function startNewsroom(wish: {
  folder: string;
  words?: string[];
  env?: Record<string, string>;
  port?: number;
}): Promise<NewsroomProcess>;

export function runCommand(
  folder: string,
  words: string[],
  more?: {
    onStart?: (pid: number) => void;
    onSaid?: (soFar: string) => void;
    env?: Record<string, string>;
  },
): Promise<{ exit: number | null; said: string }>;
