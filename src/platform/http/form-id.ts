/** The id that a form brings of what it is about to make, so that it is one however often it is sent; null: none. */
export function formId(said = ''): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(said) ? said : null;
}
