/** What browsers play or show without running it. Everything else is only handed out to be saved. */
const SHOWN = new Set([
  'audio/aac',
  'audio/flac',
  'audio/mp4',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'audio/webm',
  'video/mp4',
  'video/ogg',
  'video/webm',
  'application/pdf',
]);

/** Names that other programs give to the same types. */
const SAME_AS: Readonly<Record<string, string>> = {
  'audio/mp3': 'audio/mpeg',
  'audio/x-m4a': 'audio/mp4',
  'audio/m4a': 'audio/mp4',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'video/x-m4v': 'video/mp4',
};

/**
 * As what a file of the type `mime` leaves us: by its own type from a closed list, or as mere bytes to be
 * saved, so that nothing a stranger sent runs in our name.
 */
export function servedAs(mime: string): { readonly type: string; readonly toSave: boolean } {
  const plain = mime.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const type = Object.hasOwn(SAME_AS, plain) ? (SAME_AS[plain] ?? plain) : plain;
  return SHOWN.has(type) ? { type, toSave: false } : { type: 'application/octet-stream', toSave: true };
}
