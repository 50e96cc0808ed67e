import type { StaffMember } from '#people';
import { type Answer, Refusal, type Request } from '#platform/http';
import type { WritingPageNeeds } from '../offers.ts';
import { answerStory } from './story-pages.tsx';

/** A form that is refused comes back as it was sent, on the page of its story, with the reason. */
export async function orShownAgain(
  needs: WritingPageNeeds,
  sent: { readonly request: Request; readonly by: StaffMember; readonly deed: string },
  act: () => Promise<Answer>,
): Promise<Answer> {
  const { request, by, deed } = sent;
  try {
    return await act();
  } catch (failure) {
    const isShown = failure instanceof Refusal && (failure.status === 409 || failure.status === 422);
    if (!isShown || request.wants !== 'page') throw failure;
    const refused = { deed, values: request.form, field: failure.field ?? null, says: failure.message };
    return answerStory(needs, { id: request.params['id'] ?? '', staff: by, refused, status: failure.status });
  }
}
