/** Whether plugins of WordPress have put the address in place of one that somebody did not give. */
export function isPlaceholder(email: string): boolean {
  return /@example\.(?:com|org|net)$/i.test(email);
}
