import { enhance as queueKeys } from './conversation/client/queue-keys.ts';
import { enhance as copyField } from './desk/client/copy-field.ts';
import { enhance as showCurrent } from './desk/client/show-current.ts';
import { enhance as focalPoint } from './stories/library/client/focal-point.ts';
import { enhance as pictureUpload } from './stories/library/client/picture-upload.ts';

/** A behaviour: makes `element` better until `signal` says that it has left the page. */
type Enhance = (element: HTMLElement, signal: AbortSignal) => void;

/** The behaviours of the desk's pages by their names in `data-enhance`. */
const BEHAVIOURS: Readonly<Record<string, Enhance>> = {
  'copy-field': copyField,
  'focal-point': focalPoint,
  'picture-upload': pictureUpload,
  'queue-keys': queueKeys,
  'show-current': showCurrent,
};

/** Pages of the desk come whole: what is to be enhanced is there when the script runs. */
const leaving = new AbortController();
window.addEventListener('pagehide', () => leaving.abort(), { once: true });

for (const element of document.querySelectorAll<HTMLElement>('[data-enhance]')) {
  BEHAVIOURS[element.dataset['enhance'] ?? '']?.(element, leaving.signal);
}
