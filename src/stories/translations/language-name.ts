/** What speakers of a language (BCP 47) call it: `Français`, `العربية`; the tag itself where nobody knows. */
export function languageName(language: string): string {
  try {
    const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return language;
  }
}
