import type { StaffMember } from '#people';
import type { DeskRoles } from '../words.ts';

/** Whether a person may use what is for `wanted`. The owner may use everything. */
export function mayUse({ roles }: Pick<StaffMember, 'roles'>, wanted: DeskRoles): boolean {
  return wanted === 'everybody' || roles.some((role) => role === 'owner' || wanted.includes(role));
}
