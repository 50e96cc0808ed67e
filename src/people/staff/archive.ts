import type { Archive } from '#platform/archive';

/** Who works here, what they may do and what they did; nothing by which they come in. */
export const staffArchive: Archive = {
  kinds: [
    {
      name: 'staff',
      says: 'People of the newsroom, those who left too: name, e-mail address, roles.',
      ...{ table: 'staff', key: ['id'] },
      kept: ['id', 'email', 'name', 'created_at', 'left_at', 'joined_at'],
      parts: [
        {
          ...{ name: 'roles', table: 'staff_roles', of: 'staff_id', key: ['staff_id', 'role'] },
          kept: ['staff_id', 'role', 'given_at'],
        },
      ],
    },
    {
      name: 'staff-acts',
      says: 'Who of the newsroom did what, and when. `subject` is the id of what it was done to.',
      ...{ table: 'staff_acts', key: ['id'], kept: ['id', 'at', 'staff_id', 'act', 'subject'] },
    },
  ],
  left: {
    ...{
      staff_sessions: 'secret',
      sign_in_links: 'secret',
      proof_codes: 'secret',
      staff_passwords: 'secret',
    },
    ...{ staff_passkeys: 'secret', staff_code_keys: 'secret', staff_recovery_codes: 'secret' },
    ...{ staff_act_names: 'derived' },
  },
};
