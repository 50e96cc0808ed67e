/** U+0000 is a character of no text (HTML, 13.2.2), and PostgreSQL takes none that holds it. */
export function storable<T extends string | undefined>(text: T): T {
  return (text?.includes('\0') ? text.replaceAll('\0', '') : text) as T;
}
