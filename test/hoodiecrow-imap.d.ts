/** What we use of a package that has no types: an IMAP server that keeps its mails in memory. */
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  interface Message {
    readonly raw: string;
    readonly uid: number;
    readonly flags: readonly string[];
  }

  interface Folder {
    readonly messages: readonly Message[];
    uidvalidity: number;
  }

  interface MailStore {
    readonly server: Server;
    readonly folderCache: Readonly<Record<string, Folder>>;
    listen(port: number, host: string, then: () => void): void;
    appendMessage(folder: string, flags: readonly string[], at: Date, raw: string): void;
    close(then: () => void): void;
  }

  function hoodiecrow(options: {
    readonly plugins?: readonly string[];
    readonly users?: Readonly<Record<string, { readonly password: string }>>;
    readonly storage?: Readonly<Record<string, object>>;
  }): MailStore;
  export = hoodiecrow;
}
