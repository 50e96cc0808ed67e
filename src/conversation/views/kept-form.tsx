import type { ComponentChildren } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { CommentForm, type CommentFormProps } from './comment-form.tsx';
import { keepHtml } from './kept-html.ts';

/** About two hundred forms. */
const MOST_CHARACTERS = 1024 * 1024;

/**
 * Draws the form under a story for everybody. It is a quarter of what is drawn of a page beside the comments, and the
 * same until the newsroom decides otherwise: it is drawn once and kept.
 */
export function createFormDrawing(): (props: CommentFormProps) => ComponentChildren {
  const kept = keepHtml<Pick<CommentFormProps, 'settings'>>(MOST_CHARACTERS);
  return (props) => {
    const { story, settings, speech, ...more } = props;
    const around = `${speech.site.language} ${JSON.stringify(more)}`;
    const html = kept.of(story.href, { value: { settings }, around }, () =>
      renderToString(<CommentForm {...props} />),
    );
    return jsxTemplate([html]);
  };
}
