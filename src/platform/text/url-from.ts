/**
 * What browsers read an address as (WHATWG URL), or null where they read none. Not by `URL.canParse`: once Node 20 has
 * compiled it, it denies every address with a letter beyond Latin-1 or an umlaut in it.
 *
 *     urlFrom('https://bücher.example/ü')?.hostname // 'xn--bcher-kva.example'
 */
export function urlFrom(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
