/** What a backup says of itself. */
export interface BackupFacts {
  /** When it was made, as an instant. */
  readonly madeAt: string;
  /** How many pictures and other files are in it. */
  readonly files: number;
  /** The bucket in which they stand instead; null: they are all in it. */
  readonly bucket: string | null;
}
