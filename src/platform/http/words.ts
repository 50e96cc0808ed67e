import type { ServerResponse } from 'node:http';
import type { SharedPage } from '#platform/pages';

/** What a route may know of a request. Nothing here is trusted beyond its shape. */
export interface Request {
  readonly method: string;
  /** As it came: path and query, percent-encoded. */
  readonly url: string;
  /** Decoded, NFC, with its trailing slash if it had one. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
  /** The fields of a posted form or JSON object; only texts, the first of several. */
  readonly form: ReadonlyMap<string, string>;
  /**
   * Reads a form that comes in parts, because a file may be among them; `form` is empty then. Once, and only on a
   * route that `takesFile`. null: the form has been read.
   */
  readonly parts: ((wish: FileWish) => Promise<FormWithFile>) | null;
  /** The bytes as they came, for what is signed as a whole: only on a route that `takesRaw`. `form` is empty then. */
  readonly raw: Buffer | null;
  /** A person's browser wants a page; a program and our own script want JSON or a fragment. */
  readonly wants: 'page' | 'json' | 'fragment';
  /** The sender's network (/24 or /48), for limits alone. */
  readonly network: string;
  readonly loopback: boolean;
  cookie(name: string): string | undefined;
  header(name: string): string | undefined;
}

/** The file that a route takes with a form, or the several. */
export interface FileWish {
  readonly field: string;
  /** A larger one is not kept. */
  readonly mostBytes: number;
  /** Asked when the file begins, before a byte of it is kept. */
  readonly isWanted: () => Promise<boolean>;
  /** Several may come, at most so many. `file` of the form is null then. */
  readonly several?: {
    readonly most: number;
    /** Is handed each as it has arrived; the next is not read before it is done. The name is its sender's word. */
    take(file: ReceivedFile, name: string): Promise<void>;
  };
  /** Whoever sends it works here: it has room of its own, and guests' files cannot take that. */
  readonly ofStaff?: true;
}

export interface FormWithFile {
  readonly form: Request['form'];
  /** null: none was chosen. */
  readonly file: ReceivedFile | null;
}

/** What became of a file. Nothing its sender says of it (name, type) is told: the bytes alone count. */
export type ReceivedFile =
  | { readonly outcome: 'received'; readonly bytes: Uint8Array }
  /** Its bytes went by: it was not wanted, it is too large, or all room for files was taken. */
  | { readonly outcome: 'unwanted' | 'too-large' | 'no-room' };

export interface SetCookie {
  readonly name: string;
  readonly value: string;
  /** Seconds; 0 deletes it. */
  readonly maxAge: number;
  /** Readable by our own script. Only for markers that give no right. */
  readonly readable?: boolean;
}

/** All that a route can answer. There is no other way out, so each kind's headers are right everywhere. */
export type Answer =
  /** A page for one person: never kept by anybody. */
  | PrivatePage
  /** A page that everybody gets alike: from memory, with an ETag. */
  | { readonly kind: 'shared'; readonly page: SharedPage }
  | { readonly kind: 'see-other'; readonly to: string; readonly cookies?: readonly SetCookie[] }
  /** For ever, unless `temporary`. */
  | { readonly kind: 'moved'; readonly to: string; readonly temporary?: boolean }
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly value: unknown;
      readonly cookies?: readonly SetCookie[];
    }
  | {
      readonly kind: 'text';
      readonly status: number;
      readonly type: string;
      readonly body: string;
      /** For one person, to be saved under this name: letters, digits, `-` and `.` alone. */
      readonly savedAs?: string;
    }
  | FileAnswer
  | StreamAnswer;

export interface PrivatePage {
  readonly kind: 'page';
  readonly status: number;
  readonly html: string;
  readonly cookies?: readonly SetCookie[];
  /** The address carries a secret: it must not leave with a link. */
  readonly secretAddress?: boolean;
  /** The one origin that a frame of this page may show. */
  readonly framesOf?: string;
  /** Where forms of this page may lead in the end, beside our own addresses. */
  readonly formsTo?: readonly string[];
}

export interface FileAnswer {
  readonly kind: 'file';
  readonly path: string;
  readonly type: string;
  /**
   * `for-ever`: the address changes with the content. `asked`: kept, but asked for anew each time. `never`: it is for
   * one person.
   */
  readonly kept: 'for-ever' | 'asked' | 'never';
  readonly fileName?: string;
  /** Beside it stands the same in brotli, as PATH.br, for browsers that take it. */
  readonly packed?: boolean;
  /** To be saved, never shown: it might run in our name. */
  readonly toSave?: boolean;
  /** A stranger has a part in it: shown by itself it may do nothing, and no other site shows it. */
  readonly sandboxed?: boolean;
}

/** A stream of events that goes on until one of both sides ends it (`text/event-stream`). Nobody keeps it. */
export interface StreamAnswer {
  readonly kind: 'stream';
  /** Is handed the open stream, its headers sent. */
  begin(response: ServerResponse): void;
  /** Instead of that, where only the headers were asked for. */
  refused(): void;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Fastify's form: `/comments/:id/reply`, `/*`. A place called `:token` or `:secret` is one: nobody keeps its answers. */
  readonly path: string;
  readonly answer: (request: Request) => Promise<Answer>;
  /** The route needs no cookie and no origin: a webhook, a one-click farewell. The matrix test lists them. */
  readonly cookieless?: true;
  /**
   * Its forms may come in parts (multipart/form-data) with a file among them; elsewhere such a form is refused. One
   * that comes whole may have `MOST_FORM_BYTES`.
   */
  readonly takesFile?: true;
  /** How large its form may be, in bytes, where people write texts in it; left out: `MOST_SMALL_FORM_BYTES`. */
  readonly mostFormBytes?: number;
  /** It is handed the bytes as they came, whatever they say they are, and never more than so many. */
  readonly takesRaw?: { readonly mostBytes: number };
}
