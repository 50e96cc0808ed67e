import type { Staff } from '#people';
import type { Clock, NewId } from '#platform/clock';
import type { Database, Reader } from '#platform/database';
import type { Outbox } from '#platform/outbox';
import type { Pages } from '#platform/pages';
import type { AskingReaders } from '../../words.ts';
import type { PublishNeeds } from './publish-draft.ts';

/** What the deeds of writing are given. */
export interface WritingNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly outbox: Outbox;
  readonly pages: Pages;
  readonly staff: Pick<Staff, 'recordAct' | 'people' | 'holders'>;
  /** What is asked of readers in a story that is being written. */
  readonly asking: () => AskingReaders;
  /** What keeping a story needs, as the newsroom is set up now. */
  readonly keep: (reader: Reader) => Promise<PublishNeeds>;
}
