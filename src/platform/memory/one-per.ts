/**
 * Makes something once for the words that say what it is, and keeps it: a format, which is dear to make and of which
 * there are as many as languages, zones and currencies in use.
 *
 * @param make from these words alone, none of which holds a line break
 */
export function onePer<Of extends readonly (string | number)[], Made>(
  make: (...of: Of) => Made,
): (...of: Of) => Made {
  const made = new Map<string, Made>();
  return (...of) => {
    const key = of.join('\n');
    let one = made.get(key);
    if (one === undefined) {
      one = make(...of);
      made.set(key, one);
    }
    return one;
  };
}
