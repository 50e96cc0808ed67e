import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  readonly kind?: 'info' | 'good' | 'warn' | 'error';
  readonly title?: string | undefined;
  readonly children?: ComponentChildren;
}

/** What a person should know before going on. An error is read out at once. */
export function Notice({ kind = 'info', title, children }: NoticeProps) {
  return (
    <div class={`notice notice--${kind}`} role={kind === 'error' ? 'alert' : undefined}>
      {title && <p class="notice__title">{title}</p>}
      {children}
    </div>
  );
}
