/** A file in a form: its bytes, and what its sender says of it. */
export interface FileToSend {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type?: string;
}

/** A form as a browser sends it in parts (multipart/form-data). */
export function inParts(fields: readonly (readonly [name: string, value: string | FileToSend])[]): {
  payload: Buffer;
  type: string;
} {
  const boundary = '----boundary-of-a-browser-6f1c';
  const pieces = fields.flatMap(([name, value]) => {
    const disposition = `Content-Disposition: form-data; name="${name}"`;
    if (typeof value === 'string') {
      return [Buffer.from(`--${boundary}\r\n${disposition}\r\n\r\n${value}\r\n`)];
    }
    const type = value.type ?? 'application/octet-stream';
    const head = `--${boundary}\r\n${disposition}; filename="${value.name}"\r\nContent-Type: ${type}\r\n\r\n`;
    return [Buffer.from(head), Buffer.from(value.bytes), Buffer.from('\r\n')];
  });
  return {
    payload: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}
