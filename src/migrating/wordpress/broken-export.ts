/** The export cannot be read past `line`. Everything given out before it was whole. */
export class BrokenExport extends Error {
  override readonly name = 'BrokenExport';
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  /** One plain sentence for the publisher. */
  readonly reason: string;

  constructor(line: number, reason: string) {
    super(`Line ${line}: ${reason}`);
    this.line = line;
    this.reason = reason;
  }
}
