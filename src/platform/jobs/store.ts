import type { Writer } from '#platform/database';

interface JobsTables {
  /** Whose turn it is. A process that dies loses it by the passing of time. */
  leases: { name: string; holder: string; held_until: string };
}

interface Lease {
  readonly name: string;
  readonly holder: string;
}

/** Takes the lease, or holds it for longer. False: another process has it. */
export async function takeLease(
  writer: Writer,
  { name, holder, now, until }: Lease & { readonly now: string; readonly until: string },
): Promise<boolean> {
  const row = await writer
    .tables<JobsTables>()
    .insertInto('leases')
    .values({ name, holder, held_until: until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, held_until: until })
        .where((lease) =>
          lease.or([lease('leases.held_until', '<', now), lease('leases.holder', '=', holder)]),
        ),
    )
    .returning('name')
    .executeTakeFirst();
  return row !== undefined;
}

export async function giveLeaseBack(writer: Writer, { name, holder }: Lease): Promise<void> {
  await writer
    .tables<JobsTables>()
    .deleteFrom('leases')
    .where('name', '=', name)
    .where('holder', '=', holder)
    .execute();
}
