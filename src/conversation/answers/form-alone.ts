import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Answer, json, page } from '#platform/http';
import type { RefusedFragment } from '../words.ts';

/**
 * A form without its page, for our script. With another status than 200 it answers what was sent, and stands in the
 * place of that form from then on.
 */
export function formAlone(form: VNode, status = 200): Answer {
  const html = renderToString(form);
  return status === 200 ? page(html) : json({ html } satisfies RefusedFragment, status);
}
