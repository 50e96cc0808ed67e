import type { Writer } from '#platform/database';
import type { StoryDocument } from '../../../document/words.ts';
import { placesLeft } from '../rules/carry-notes.ts';
import { findOpenNotes, setLeftPlace } from '../store.ts';

/** Keeps where the words of open notes stand in a text that goes out, which bears no marks of them. */
export async function leaveNotes(writer: Writer, storyId: string, document: StoryDocument): Promise<void> {
  const places = placesLeft(document);
  for (const { id } of await findOpenNotes(writer, storyId)) {
    await setLeftPlace(writer, id, places.get(id) ?? null);
  }
}
