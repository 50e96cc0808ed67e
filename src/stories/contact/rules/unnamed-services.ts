/**
 * The services that the page on privacy does not name. Whoever passes on what they know of people tells them to
 * whom (GDPR, Article 13 (1) e).
 *
 * @param text of the page as readers see it; null where there is none
 * @param services names of those that learn something about readers
 */
export function unnamedServices(text: string | null, services: readonly string[]): readonly string[] {
  const said = (text ?? '').toLowerCase();
  return services.filter((name) => !said.includes(name.toLowerCase()));
}
