import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * The signature that AWS Signature Version 4 asks of a request, worked out on our own: the store of the tests does not
 * look at signatures of that version.
 */
export function signatureOf(
  request: { readonly method: string; readonly url: string; readonly headers: IncomingHttpHeaders },
  secretAccessKey: string,
): string {
  const { headers, method } = request;
  const said = headers.authorization ?? '';
  const [, day = '', region = '', names = ''] =
    /Credential=[^/]+\/(\d{8})\/([\w-]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+),/.exec(said) ?? [];
  const [path = '', query = ''] = request.url.split('?');
  const canonical = [
    ...[method, path, query],
    ...names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    ...['', names, String(headers['x-amz-content-sha256'])],
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const hash = createHash('sha256').update(canonical).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', String(headers['x-amz-date']), scope, hash].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (before, part) => createHmac('sha256', before).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  return createHmac('sha256', key).update(toSign).digest('hex');
}

/** Whether the request is signed with the secret. */
export function isSigned(request: Parameters<typeof signatureOf>[0], secretAccessKey: string): boolean {
  return (
    request.headers.authorization?.endsWith(`Signature=${signatureOf(request, secretAccessKey)}`) ?? false
  );
}
