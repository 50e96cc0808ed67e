/** The room in memory that one request holds for what it receives. */
export interface HeldRoom {
  /** Whether there is room for so many bytes more; then they are taken. */
  take(bytes: number): boolean;
  /** Gives back all of it. */
  leave(): void;
}

/**
 * The room that files on their way take up in memory together: `most` bytes, however many send at once, and `share` of
 * them from one network, so that nobody takes all by beginning what they never end. Who finds none is told to come
 * again, and the memory stays flat.
 */
export function createUploadRoom({ most, share }: { readonly most: number; readonly share: number }): {
  enter(network: string): HeldRoom;
} {
  let taken = 0;
  const byNetwork = new Map<string, number>();
  return {
    enter(network) {
      let own = 0;
      const count = (bytes: number) => {
        const here = (byNetwork.get(network) ?? 0) + bytes;
        if (here === 0) byNetwork.delete(network);
        else byNetwork.set(network, here);
        taken += bytes;
        own += bytes;
      };
      return {
        take(bytes) {
          if (taken + bytes > most || (byNetwork.get(network) ?? 0) + bytes > share) return false;
          count(bytes);
          return true;
        },
        leave: () => count(-own),
      };
    },
  };
}
