import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { Refusal } from '#platform/http';
import { sayDesk } from '../desk/messages.ts';
import type { WayToKeep } from '../offers.ts';
import { changedParts } from '../rules/changed-parts.ts';
import { type CheckedWay, checkWay, type WayProblems } from '../rules/way-schema.ts';
import { findWay, nextPosition, saveWay } from '../store.ts';
import type { Way } from '../words.ts';
import { type ChangedBy, logChange, touchWays, type WritingNeeds } from './log-change.ts';

/**
 * Checks and writes a way to give. What givers would see changed goes to the public log; the sample's ways are
 * nobody's payment details and do not. Throws a `Refusal` that names the first field that is wrong.
 */
export async function keepWay(
  writer: Writer,
  { way, by }: { way: WayToKeep; by: ChangedBy },
  needs: WritingNeeds,
): Promise<string> {
  const before = way.id === undefined ? null : await findWay(writer, way.id);
  const checked = checkWay({
    label: way.label,
    position: way.position ?? before?.position ?? (await nextPosition(writer)),
    countries: way.countries,
    currencies: way.currencies,
    needs: way.needs ?? '',
    limits: way.limits ?? {},
    fee: way.fee ?? null,
    details: way.details,
  });
  if ('problems' in checked) throw notAWay(checked.problems);

  const wayId = way.id ?? needs.newId();
  const sample = way.sample ?? false;
  await saveWay(writer, { ...checked.way, id: wayId, sample }, instantOf(needs.clock.now()));
  const change = sample ? null : changeBetween(before, checked.way);
  if (change) await logChange(writer, { ...change, wayId, label: checked.way.label, by }, needs);
  await touchWays(writer, needs);
  return wayId;
}

function changeBetween(before: Way | null, after: CheckedWay) {
  if (!before || before.sample) return { deed: 'added', parts: [] } as const;
  const parts = changedParts(before, after);
  return parts.length === 0 ? null : ({ deed: 'changed', parts } as const);
}

function notAWay(problems: WayProblems): Refusal {
  const [[field, problem] = ['', 'not-understood'] as const] = problems;
  return new Refusal('not-a-way', { field, facts: { problem }, says: sayDesk('en', `problem-${problem}`) });
}
