/**
 * The typed document of a story. Its shape is ProseMirror's JSON, so that the desk's editor and the page
 * read the same bytes; what is allowed in it is decided here.
 *
 * Every block carries a stable `id` (unique within its document) that survives edits: passages, notes and
 * comparisons hang on it.
 */
export interface StoryDocument {
  readonly type: 'doc';
  readonly content: readonly Block[];
}

export type Block =
  | Paragraph
  | Heading
  | List
  | Quote
  | Picture
  | Gallery
  | Embed
  | Recording
  | Code
  | Table
  | Separator
  | BoxInPlace
  | Island;

export interface BlockId {
  /** Stable and unique within the document; 8 or more characters of [a-z0-9]. */
  readonly id: string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly attrs: BlockId;
  readonly content?: readonly Inline[];
}

export interface Heading {
  readonly type: 'heading';
  /** 2 to 4: the story's title is the page's only level 1. */
  readonly attrs: BlockId & { readonly level: 2 | 3 | 4 };
  readonly content?: readonly Inline[];
}

export interface List {
  readonly type: 'bulletList' | 'orderedList';
  readonly attrs: BlockId & { readonly start?: number };
  readonly content: readonly ListItem[];
}

export interface ListItem {
  readonly type: 'listItem';
  readonly content: readonly Block[];
}

export interface Quote {
  readonly type: 'quote';
  /** `pull`: a pull quote, lifted out of the text beside it. */
  readonly attrs: BlockId & { readonly kind: 'block' | 'pull'; readonly cite?: string };
  readonly content: readonly Block[];
}

/** A picture in its place. What it shows by itself (size, bytes) belongs to the picture, not to the block. */
export interface PictureInPlace {
  readonly pictureId: string;
  /** Empty only when `decorative`. */
  readonly alt: string;
  readonly decorative?: boolean;
  readonly credit?: string;
  /** Plain text. */
  readonly caption?: string;
  readonly href?: string;
}

export interface Picture {
  readonly type: 'picture';
  readonly attrs: BlockId & PictureInPlace & { readonly align?: 'left' | 'right' | 'center' | 'wide' };
}

export interface Gallery {
  readonly type: 'gallery';
  readonly attrs: BlockId & { readonly pictures: readonly PictureInPlace[]; readonly columns?: number };
}

/** Something of another host. It is shown as a link that opens it on an own page: nothing loads by itself. */
export interface Embed {
  readonly type: 'embed';
  readonly attrs: BlockId & { readonly url: string; readonly caption?: string };
}

/** Sound or moving pictures that the newsroom itself holds (a file's id) or links to. */
export interface Recording {
  readonly type: 'recording';
  readonly attrs: BlockId & {
    readonly kind: 'audio' | 'video';
    readonly url: string;
    readonly caption?: string;
  };
}

export interface Code {
  readonly type: 'code';
  readonly attrs: BlockId & { readonly language?: string };
  readonly content?: readonly [{ readonly type: 'text'; readonly text: string }];
}

export interface Table {
  readonly type: 'table';
  readonly attrs: BlockId & { readonly caption?: string };
  readonly content: readonly TableRow[];
}

export interface TableRow {
  readonly type: 'tableRow';
  readonly content: readonly TableCell[];
}

export interface TableCell {
  readonly type: 'tableCell' | 'tableHeader';
  readonly attrs?: { readonly colspan?: number; readonly rowspan?: number };
  readonly content: readonly Block[];
}

export interface Separator {
  readonly type: 'separator';
  readonly attrs: BlockId;
}

/** A background box in its place. Its words are its own: they change here when they change there. */
export interface BoxInPlace {
  readonly type: 'box';
  readonly attrs: BlockId & { readonly boxId: string };
}

/** HTML that an import brought and no block expresses. Sanitised when it came in and again when drawn. */
export interface Island {
  readonly type: 'island';
  readonly attrs: BlockId & { readonly html: string };
}

export type Inline = Text | LineBreak;

export interface Text {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
}

export interface LineBreak {
  readonly type: 'hardBreak';
}

export type Mark =
  | {
      readonly type:
        | 'bold'
        | 'italic'
        | 'strike'
        | 'underline'
        | 'code'
        | 'subscript'
        | 'superscript'
        | 'highlight';
    }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  /** Words that a question hangs on; the mark travels with the text. */
  | { readonly type: 'passage'; readonly attrs: { readonly passageId: string } }
  /** Words that a note to colleagues hangs on: in what is being written alone, never in what is published. */
  | { readonly type: 'note'; readonly attrs: { readonly noteId: string } }
  | { readonly type: 'language'; readonly attrs: { readonly lang: string } };
