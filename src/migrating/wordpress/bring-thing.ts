import { instantOf } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import type { TermNow } from '#stories';
import type { LossReport, ReportKind } from '../report.ts';
import { findImported, type Imported, saveImported } from '../store/imported.ts';
import type { ImportedKind } from '../tables.ts';
import { type Became, countAs } from './became.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ImportNeeds } from './needs.ts';
import type { Survey } from './survey.ts';

/** An author, a section, a tag, a picture: what items name, and what comes before them. */
export interface Thing {
  readonly kind: ImportedKind & ReportKind;
  readonly foreignId: string;
  /** All that the export says of it. */
  readonly says: object;
  /** Nobody said it: another file named it without a word more. What is known of it already says more. */
  readonly isConcluded?: boolean;
  /** Makes what is kept outside of the database, and gives back its id here; left out, it gets a new one. */
  readonly make?: (known: string | undefined) => Promise<string>;
  readonly keep: (writer: Writer, ownId: string) => Promise<void>;
  /** What it is now, where people may change it; null: it is no more. */
  readonly now?: (reader: Reader, ownId: string) => Promise<TermNow | null>;
}

/**
 * Found before and saying the same, a thing is left alone, and so is one that somebody changed here; else it is written,
 * and remembered. Returns its id here, or nothing of what was taken away here since.
 */
export async function bringThing(
  thing: Thing,
  { survey, needs, report }: { survey: Survey; needs: ImportNeeds; report: LossReport },
): Promise<string | undefined> {
  const { kind, foreignId, make = async (known) => known ?? needs.newId() } = thing;
  const counts = report.kinds[kind];
  const foreign = { source: survey.source, kind, foreignId };
  const fingerprint = fingerprintOf(thing.says);
  const known = await findImported(needs.database, foreign);
  const left = known ? await leftAlone(known, { thing, fingerprint, needs }) : undefined;
  if (left !== undefined) {
    countAs(counts, left.as);
    return left.id;
  }
  const ownId = report.dryRun ? (known?.ownId ?? needs.newId()) : await make(known?.ownId);
  if (!report.dryRun) {
    const at = instantOf(needs.clock.now());
    await needs.database.write(async (writer) => {
      await thing.keep(writer, ownId);
      const now = await thing.now?.(writer, ownId);
      const revisionId = now ? fingerprintOf({ says: now.says }) : null;
      await saveImported(writer, { ...foreign, ownId, fingerprint, revisionId, at });
    });
  }
  countAs(counts, known ? 'updated' : 'imported');
  return ownId;
}

interface Left {
  readonly as: Became;
  readonly id: string | undefined;
}

async function leftAlone(
  known: Imported,
  of: { readonly thing: Thing; readonly fingerprint: string; readonly needs: ImportNeeds },
): Promise<Left | undefined> {
  const { thing, fingerprint, needs } = of;
  const now = await thing.now?.(needs.database, known.ownId);
  if (now === null) return { as: 'gone', id: undefined };
  const id = now?.id ?? known.ownId;
  if (thing.isConcluded || known.fingerprint === fingerprint) return { as: 'unchanged', id };
  const isAnother = id !== known.ownId;
  const isChanged =
    now && known.revisionId !== null && fingerprintOf({ says: now.says }) !== known.revisionId;
  return isAnother || isChanged ? { as: 'kept', id } : undefined;
}
