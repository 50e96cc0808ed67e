import { type SecondFactorOf, staffSettings } from '../settings.ts';
import type { StaffMember } from '../words.ts';
import { type AccessNeeds, recordAct } from './needs.ts';

/** Decides who must have a second factor. Who has none yet finds nothing but their own page until they do. */
export async function demandSecond(
  of: SecondFactorOf,
  by: Pick<StaffMember, 'id'>,
  needs: AccessNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    await needs.settings.change(writer, staffSettings, { secondFactorOf: of });
    await recordAct(writer, { by: by.id, act: `second-factor-of-${of}` }, needs);
  });
}
