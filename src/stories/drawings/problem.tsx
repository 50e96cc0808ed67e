import type { Problem } from '#platform/http';
import type { DrawingNeeds } from '../needs.ts';
import { findSummaries, type ListOf } from '../store/index.ts';
import { ProblemPage } from '../views/index.ts';
import type { StorySummary } from '../words.ts';

const SUGGESTED = 5;

/** An error page in the site's look. Where the reader is lost, it suggests what the address may have meant. */
export async function drawProblem(needs: DrawingNeeds, problem: Problem): Promise<string> {
  const lost = problem.status === 404 || problem.status === 410;
  const site = await needs.site();
  return needs.frame({
    title: String(problem.status),
    look: 'list',
    children: (
      <ProblemPage
        site={site}
        problem={problem}
        suggestions={lost ? await suggestionsFor(needs, problem.path) : []}
      />
    ),
  });
}

async function suggestionsFor(needs: DrawingNeeds, path: string): Promise<readonly StorySummary[]> {
  const words = (path.split('/').at(-1) || path).replace(/[-_+.]+/g, ' ').slice(0, 80);
  const meant = await listed(needs, { kind: 'search', query: words });
  return meant.length > 0 ? meant : listed(needs, { kind: 'all' });
}

function listed(needs: DrawingNeeds, of: ListOf): Promise<readonly StorySummary[]> {
  return findSummaries(needs.database, {
    of,
    most: SUGGESTED,
    pictures: needs.pictures.findPictures,
  });
}
