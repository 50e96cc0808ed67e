const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** The characters that XML 1.0 (section 2.2) forbids, and the two noncharacters at the end of the plane. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be found.
export const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as it may stand in XML or HTML, between tags or in a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN_IN_XML, '').replace(/[&<>"']/g, (one) => ENTITIES[one] ?? '');
}
