import type { StaffAct } from '#people';

/** The same act of one person on the same thing, so many times in a row. */
export interface ActRun {
  /** The last one. */
  readonly act: StaffAct;
  readonly times: number;
  readonly first: StaffAct;
}

/** Acts in their order, newest first, with those that came again and again in a row as one: a look at a list is one. */
export function actRuns(acts: readonly StaffAct[]): readonly ActRun[] {
  const runs: ActRun[] = [];
  for (const act of acts) {
    const run = runs.at(-1);
    const isAgain =
      run?.act.act === act.act && run.act.staffId === act.staffId && run.act.subject === act.subject;
    if (isAgain) runs[runs.length - 1] = { ...run, times: run.times + 1, first: act };
    else runs.push({ act, times: 1, first: act });
  }
  return runs;
}
