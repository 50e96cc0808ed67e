import { encode } from 'uqr';

/** White round the code, in modules (ISO/IEC 18004 asks for four). */
const QUIET_ZONE = 4;
/** EPC069-12 goes no further. */
const LAST_VERSION = 13;

/** A QR code at error correction level M, dark on white in every theme: scanners expect it so. */
export function QrCode(props: {
  readonly text: string;
  readonly title: string;
  /** The largest that may be drawn. Throws where the text needs more. */
  readonly lastVersion?: number;
}) {
  const { text, title, lastVersion = LAST_VERSION } = props;
  const { size, data } = encode(text, {
    ecc: 'M',
    boostEcc: false,
    border: QUIET_ZONE,
    maxVersion: lastVersion,
  });
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={title}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(rowPath).join('')} fill="#000" />
    </svg>
  );
}

/** One rectangle a run of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let from = row.indexOf(true); from !== -1; ) {
    const end = row.indexOf(false, from);
    const to = end === -1 ? row.length : end;
    path += `M${from} ${y}h${to - from}v1h${from - to}z`;
    from = end === -1 ? -1 : row.indexOf(true, end);
  }
  return path;
}
