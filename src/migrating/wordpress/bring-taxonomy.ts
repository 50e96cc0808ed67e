import { createHash } from 'node:crypto';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { type LossReport, notice, type ReportKind } from '../report.ts';
import { findImported, saveImported } from '../store/imported.ts';
import type { ImportedKind } from '../tables.ts';
import type { ImportNeeds } from './needs.ts';
import type { Survey } from './survey.ts';

/** Ids here of what items name: sections and tags by slug, authors by login. */
export interface Taxonomy {
  readonly sections: Map<string, string>;
  readonly tags: Map<string, string>;
  readonly authors: Map<string, string>;
}

/** Brings authors, sections (parents first) and tags over, and their old addresses. */
export async function bringTaxonomy(
  survey: Survey,
  needs: ImportNeeds,
  report: LossReport,
): Promise<Taxonomy> {
  const taxonomy: Taxonomy = { sections: new Map(), tags: new Map(), authors: new Map() };
  for (const author of survey.authors) {
    const id = await bring({ kind: 'author', foreignId: author.login, says: author }, (writer, own) =>
      needs.stories.keepAuthor(writer, {
        id: own,
        slug: author.login,
        name: author.displayName || author.login,
        about: '',
        oldPaths: [
          `${survey.base}/author/${author.login}`,
          ...(author.id === null ? [] : [`/?author=${author.id}`]),
        ],
      }),
    );
    taxonomy.authors.set(author.login, id);
  }
  const pathOfCategory = new Map<string, string>();
  for (const category of survey.categories) {
    const above = pathOfCategory.get(category.parentSlug) ?? `${survey.base}/category`;
    const oldPath = `${above}/${category.slug}`;
    pathOfCategory.set(category.slug, oldPath);
    const id = await bring({ kind: 'section', foreignId: category.slug, says: category }, (writer, own) =>
      needs.stories.keepSection(writer, {
        id: own,
        slug: category.slug,
        name: category.name || category.slug,
        parentId: taxonomy.sections.get(category.parentSlug) ?? null,
        oldPaths: [
          oldPath,
          `${survey.base}/category/${category.slug}`,
          ...(category.id === null ? [] : [`/?cat=${category.id}`]),
        ],
      }),
    );
    taxonomy.sections.set(category.slug, id);
  }
  for (const tag of survey.tags) {
    const id = await bring({ kind: 'tag', foreignId: tag.slug, says: tag }, async (writer, own) => {
      await needs.stories.keepTag(writer, { id: own, slug: tag.slug, name: tag.name || tag.slug });
      if (survey.base !== '') {
        await needs.stories.keepRedirect(writer, `${survey.base}/tag/${tag.slug}`, `/tag/${tag.slug}`);
      }
    });
    taxonomy.tags.set(tag.slug, id);
  }
  return taxonomy;

  /** One thing: found before and saying the same, it is left alone; else it is written. Returns its id here. */
  async function bring(
    thing: { kind: ImportedKind & ReportKind; foreignId: string; says: object },
    keep: (writer: Writer, ownId: string) => Promise<void>,
  ): Promise<string> {
    const counts = report.kinds[thing.kind];
    counts.found += 1;
    const fingerprint = fingerprintOf({ ...thing.says, line: 0 });
    const foreign = { source: survey.source, kind: thing.kind, foreignId: thing.foreignId };
    const known = await findImported(needs.database, foreign);
    if (known?.fingerprint === fingerprint) {
      counts.unchanged += 1;
      return known.ownId;
    }
    const ownId = known?.ownId ?? needs.newId();
    if (!report.dryRun) {
      await needs.database.write(async (writer) => {
        await keep(writer, ownId);
        await saveImported(writer, {
          ...foreign,
          ownId,
          fingerprint,
          revisionId: null,
          at: instantOf(needs.clock.now()),
        });
      });
    }
    if (known) counts.updated += 1;
    else counts.imported += 1;
    return ownId;
  }
}

/** Of a thing as it was read: the same content gives the same text. */
export function fingerprintOf(says: object): string {
  return createHash('sha256').update(JSON.stringify(says)).digest('base64url').slice(0, 22);
}

/** Counts what a conversion noticed. */
export function noticeAll(
  report: LossReport,
  noticed: readonly { readonly kind: string; readonly what: string }[],
): void {
  for (const one of noticed) notice(report, one.kind, one.what);
}
