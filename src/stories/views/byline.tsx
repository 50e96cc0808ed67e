import type { ComponentChildren } from 'preact';
import { onePer } from '#platform/memory';
import type { Author } from '../words.ts';
import { sayPage } from './messages.ts';

/** `By A, B and C` in the language's own way of joining, each name a link to the author's stories. */
export function Byline(props: { readonly authors: readonly Author[]; readonly language: string }) {
  const { authors, language } = props;
  if (authors.length === 0) return null;
  const [before = '', after = ''] = sayPage(language, 'by', { names: '\n' }).split('\n');
  return (
    <span class="byline">
      {before}
      {joined(authors, language)}
      {after}
    </span>
  );
}

/** By their languages, of which there are those of the site and of its stories. */
const listIn = onePer((language: string) => new Intl.ListFormat(language, { type: 'conjunction' }));

function joined(authors: readonly Author[], language: string): ComponentChildren[] {
  const places = authors.map((_, index) => String(index));
  return listIn(language)
    .formatToParts(places)
    .map((part) => {
      const author = part.type === 'element' ? authors[Number(part.value)] : undefined;
      if (!author) return part.value;
      return (
        <a href={`/by/${encodeURIComponent(author.slug)}`} rel="author">
          <bdi>{author.name}</bdi>
        </a>
      );
    });
}
