import { sayReader } from './messages.ts';
import type { ReaderNeeds } from './needs.ts';
import { proofOf } from './rules/proof.ts';
import { findReaderSince } from './store/index.ts';
import type { ExportedPart } from './views/own-pages.tsx';
import type { KnownReader } from './words.ts';

/** All that this newsroom keeps of a reader, part by part: themselves first, then what each feature knows. */
export async function exportReader(
  reader: KnownReader,
  needs: Pick<ReaderNeeds, 'database' | 'site' | 'exporters'>,
): Promise<readonly ExportedPart[]> {
  const { language } = await needs.site();
  const { name, email, provedEmail, website } = reader;
  const typed = email === provedEmail ? null : email;
  const since = await findReaderSince(needs.database, reader.id);
  const parts = await Promise.all(
    needs.exporters().map(async (exporter) => ({
      name: exporter.name,
      title: exporter.title(language),
      label: (member: string) => exporter.label(language, member),
      entries: await exporter.entries(needs.database, proofOf(reader)),
    })),
  );
  const you = {
    ...{ name: 'you', title: sayReader(language, 'export-you') },
    entries: [{ name, email: typed, provedEmail, website, since }],
    label: (member: string) => sayReader(language, OWN_LABELS[member] ?? 'export-you'),
  };
  return [you, ...parts];
}

const OWN_LABELS: Readonly<Record<string, Parameters<typeof sayReader>[1]>> = {
  name: 'export-name',
  email: 'export-email',
  provedEmail: 'export-proved',
  website: 'export-website',
  since: 'export-since',
};
