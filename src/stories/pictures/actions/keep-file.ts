import { type Clock, instantOf, type NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Content, Files } from '#platform/files';
import { plainFileName } from '../rules/file-name.ts';
import { fileAddress } from '../rules/media-address.ts';
import { findFileByContent, saveFile, saveSource } from '../store.ts';

/**
 * Keeps a recording or document. The same bytes under the same name are the same file, so an import that is
 * run again doubles nothing.
 */
export async function keepFile(
  content: Content,
  facts: { readonly fileName: string; readonly mime: string; readonly sourceUrl?: string },
  needs: { readonly database: Database; readonly files: Files; readonly clock: Clock; readonly newId: NewId },
): Promise<{ id: string; href: string }> {
  const { key, bytes } = await needs.files.keep(content);
  const fileName = plainFileName(facts.fileName);
  return needs.database.write(async (writer) => {
    const id = (await findFileByContent(writer, key, fileName)) ?? needs.newId();
    await saveFile(writer, {
      ...{ id, file_key: key, file_name: fileName, mime: facts.mime, bytes },
      uploaded_at: instantOf(needs.clock.now()),
    });
    if (facts.sourceUrl !== undefined) await saveSource(writer, facts.sourceUrl, id);
    return { id, href: fileAddress({ id, fileName }) };
  });
}
