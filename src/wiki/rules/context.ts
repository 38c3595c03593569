import type { Problem } from '../read/problem.ts';
import { rules } from './all-rules.ts';
import type { RuleContext } from './rule.ts';

/**
 * What the rules look at, made from a graph, the files, the pictures and all problems that reading,
 * validating and parsing reported. Throws where a problem names a rule that is not registered: it would
 * otherwise be lost in silence, and that is our bug.
 */
export function ruleContext(parts: Omit<RuleContext, 'reported'>, problems: Iterable<Problem>): RuleContext {
  const byRule = new Map<string, Problem[]>(rules.map(({ id }) => [id, []]));
  for (const problem of problems) {
    const list = byRule.get(problem.rule);
    if (!list) throw new Error(`No rule \`${problem.rule}\` is registered, and a problem names it.`);
    list.push(problem);
  }
  return { ...parts, reported: (rule) => byRule.get(rule) ?? [] };
}
