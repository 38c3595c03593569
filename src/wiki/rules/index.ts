export { rules } from './all-rules.ts';
export { ruleContext } from './context.ts';
export { isExceptable, type Accepted } from './exceptions.ts';
export { standingFiles } from './example-parts.ts';
export { minimalSettings } from './example-settings.ts';
export { helpPath } from './stamp.ts';
export { checkRules, runRules, type Checked, type RunOptions } from './run-rules.ts';
export type { NewLines } from './new-lines.ts';
export type { Example, Finding, Found, Rule, RuleContext, Severity } from './rule.ts';
