import type { Letter } from '#platform/mail';

/** A letter as mail programs show it, for the gallery: its subject, its words, and the same once more as HTML. */
export function LetterShown({ letter }: { readonly letter: Pick<Letter, 'subject' | 'text' | 'html'> }) {
  const body = letter.html?.match(/<body>(.*)<\/body>/s)?.[1];
  return (
    <div class="comment-page">
      <h2>{letter.subject}</h2>
      {letter.text.split('\n\n').map((part) => (
        <p>{part.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))}</p>
      ))}
      <hr />
      {body && <div class="comment__text" dangerouslySetInnerHTML={{ __html: body }} />}
    </div>
  );
}
