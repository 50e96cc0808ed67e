import { sayUi } from './messages.ts';

/** Where something is asked of readers: the way to the page that says what becomes of it. None where there is none. */
export function PrivacyLink({ href, language }: { readonly href: string | null; readonly language: string }) {
  if (href === null) return null;
  return (
    <p class="privacy-link">
      <a href={href}>{sayUi(language, 'kept')}</a>
    </p>
  );
}
