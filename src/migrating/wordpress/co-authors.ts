import { slugOf } from '#platform/text';
import type { WxrAuthor, WxrItem, WxrTermReference } from './words.ts';

/** How Co-Authors Plus spells an author's word in a term and in the item of a guest author. */
const PREFIX = /^cap-/;

export function coAuthorWord(slug: string): string {
  return slug.replace(PREFIX, '');
}

/**
 * Who wrote together: the plugin keeps a story's authors as terms of a taxonomy, and guests, who have no account,
 * as items. Gathers them from a whole export.
 */
export class CoAuthors {
  readonly #names = new Map<string, string>();
  readonly #guests = new Map<string, string>();

  see(item: WxrItem): void {
    if (item.type === 'guest-author') {
      const named = item.meta.find(({ key }) => key === 'cap-display_name')?.value || item.title;
      const [word, name] = structuredClone([coAuthorWord(item.slug), named] as const);
      this.#guests.set(word, name);
    }
    for (const term of item.terms) if (term.domain === 'author') this.#seeTerm(term);
  }

  #seeTerm(term: WxrTermReference): void {
    if (this.#names.has(coAuthorWord(term.slug))) return;
    const { slug, name } = structuredClone(term);
    this.#names.set(coAuthorWord(slug), name);
  }

  /** The login by which each word is known: one of `authors`, or that of somebody who has no account there. */
  among(authors: readonly WxrAuthor[]): {
    readonly logins: ReadonlyMap<string, string>;
    readonly guests: readonly WxrAuthor[];
  } {
    const byWord = new Map(authors.map(({ login }) => [slugOf(login), login]));
    const logins = new Map<string, string>();
    const guests: WxrAuthor[] = [];
    for (const [word, name] of [...this.#guests, ...this.#names]) {
      if (logins.has(word)) continue;
      const login = byWord.get(slugOf(word));
      logins.set(word, login ?? word);
      if (login === undefined) guests.push(guest(word, this.#guests.get(word) ?? name));
    }
    return { logins, guests };
  }
}

function guest(login: string, displayName: string): WxrAuthor {
  return { kind: 'author', line: 0, id: null, login, displayName, email: '', firstName: '', lastName: '' };
}
