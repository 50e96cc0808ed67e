import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { LossReport, ReportKind } from '../report.ts';
import { findImported, saveImported } from '../store/imported.ts';
import type { ImportedKind } from '../tables.ts';
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
}

/** Found before and saying the same, a thing is left alone; else it is written, and remembered. Returns its id here. */
export async function bringThing(
  thing: Thing,
  { survey, needs, report }: { survey: Survey; needs: ImportNeeds; report: LossReport },
): Promise<string> {
  const { kind, foreignId, make = async (known) => known ?? needs.newId() } = thing;
  const counts = report.kinds[kind];
  const foreign = { source: survey.source, kind, foreignId };
  const fingerprint = fingerprintOf(thing.says);
  const known = await findImported(needs.database, foreign);
  if (known && (thing.isConcluded || known.fingerprint === fingerprint)) {
    counts.unchanged += 1;
    return known.ownId;
  }
  const ownId = report.dryRun ? (known?.ownId ?? needs.newId()) : await make(known?.ownId);
  if (!report.dryRun) {
    const at = instantOf(needs.clock.now());
    await needs.database.write(async (writer) => {
      await thing.keep(writer, ownId);
      await saveImported(writer, { ...foreign, ownId, fingerprint, revisionId: null, at });
    });
  }
  if (known) counts.updated += 1;
  else counts.imported += 1;
  return ownId;
}
