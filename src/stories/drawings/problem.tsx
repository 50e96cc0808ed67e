import type { Problem } from '#platform/http';
import { keepValue } from '#platform/pages';
import type { DrawingNeeds } from '../needs.ts';
import { findSummaries, type ListOf } from '../store/index.ts';
import { ProblemPage } from '../views/index.ts';
import type { StorySummary } from '../words.ts';
import { dependsOnStories } from './depends.ts';

const SUGGESTED = 5;

/** An error page in the site's look. Where the reader is lost, it suggests what the address may have meant. */
export function problemDrawing(needs: DrawingNeeds): (problem: Problem) => Promise<string> {
  // Machines ask for thousands of addresses that there never were
  const latest = keepValue(needs.pages, () => listed(needs, { kind: 'all' }), dependsOnStories);

  async function suggestionsFor(path: string): Promise<readonly StorySummary[]> {
    const words = (path.split('/').at(-1) || path).replace(/[-_+.]+/g, ' ').slice(0, 80);
    const meant = await listed(needs, { kind: 'search', query: words });
    return meant.length > 0 ? meant : latest();
  }

  return async (problem) => {
    const lost = problem.status === 404 || problem.status === 410;
    const site = await needs.site();
    return needs.frame({
      title: String(problem.status),
      look: 'list',
      children: (
        <ProblemPage
          site={site}
          problem={problem}
          suggestions={lost ? await suggestionsFor(problem.path) : []}
        />
      ),
    });
  };
}

function listed(needs: DrawingNeeds, of: ListOf): Promise<readonly StorySummary[]> {
  return findSummaries(needs.database, {
    of,
    most: SUGGESTED,
    pictures: needs.pictures.findPictures,
  });
}
