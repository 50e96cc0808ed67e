/** What became of one file, as `POST /desk/pictures` tells a program. */
export interface Told {
  readonly fileName: string;
  readonly outcome: 'kept' | 'known' | 'refused';
  /** Of the picture, but where the file was refused. */
  readonly id?: string;
  /** Why it was refused. */
  readonly says?: string;
}

/** What browsers let people choose. */
export const PICTURE_FILES = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/**
 * Sends a file into the library of pictures; `progressed` is told how much of it has left, 0 to 1, which `fetch` does
 * not say. Null: it did not arrive.
 */
export function sendPicture(
  action: string,
  file: File,
  progressed: (part: number) => void,
): Promise<Told | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', action);
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progressed(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      const { files } = (request.response ?? {}) as { readonly files?: readonly Told[] };
      resolve(files?.[0] ?? null);
    });
    for (const lost of ['error', 'abort', 'timeout']) request.addEventListener(lost, () => resolve(null));
    const body = new FormData();
    body.append('picture', file);
    request.send(body);
  });
}
