import type { Archive, ArchiveFiles, ArchivePages } from '#platform/archive';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Files } from '#platform/files';
import type { SiteFacts } from '#ui';

/** What the export is given: it reads only what the features offer. */
export interface ExportNeeds {
  readonly database: Database;
  readonly files: Pick<Files, 'pathOf'>;
  readonly clock: Clock;
  readonly archives: readonly Archive[];
  readonly archivePages: ArchivePages;
  readonly archiveFiles: ArchiveFiles;
  site(): Promise<SiteFacts>;
  /** The program's own. */
  readonly version: string;
}
