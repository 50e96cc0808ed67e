/** The room in memory that one request holds for what it receives. */
export interface HeldRoom {
  /** Whether there is room for so many bytes more; then they are taken. */
  take(bytes: number): boolean;
  /** Gives back all of it. */
  leave(): void;
}

/**
 * The room that files on their way take up in memory together: `most` bytes, however many send at once. Who finds
 * none is told to come again, and the memory stays flat.
 */
export function createUploadRoom(most: number): { enter(): HeldRoom } {
  let taken = 0;
  return {
    enter() {
      let own = 0;
      return {
        take(bytes) {
          if (taken + bytes > most) return false;
          taken += bytes;
          own += bytes;
          return true;
        },
        leave() {
          taken -= own;
          own = 0;
        },
      };
    },
  };
}
