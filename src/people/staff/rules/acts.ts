import type { Instant } from '#platform/clock';

/** The acts whose words begin with the words that were typed: `ended ses` finds `sessions-ended`. */
export function actsWith(typed: string, names: readonly string[]): readonly string[] {
  const wanted = typed
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
  return names.filter((name) => {
    const words = name.split('-');
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  });
}

/** The least id of an instant: ids begin with the milliseconds of their making (UUID version 7, RFC 9562, 5.7). */
export function firstIdAt(at: Instant): string {
  const time = Math.max(0, Date.parse(at)).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
