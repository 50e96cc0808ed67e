import { enhance } from './story-editor.ts';

/** Loaded by the page of a story that somebody may write at, and by no other. */
const leaving = new AbortController();
window.addEventListener('pagehide', (event) => !event.persisted && leaving.abort());

const section = document.querySelector<HTMLElement>('[data-enhance="story-editor"]');
if (section) void enhance(section, leaving.signal);
