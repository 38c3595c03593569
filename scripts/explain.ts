import { rules } from '../src/wiki/index.ts';
import { didYouMean, readWords, wrongUse, WRONG_USE } from './command/flags.ts';
import { ruleText } from './command/rule-page.ts';

const USAGE = `npm run explain -- [rule]

Prints what a rule of the checker asks, why, and what to do; without a rule it lists all.`;

const { words } = readWords(USAGE, {});
const [id, ...more] = words;
if (more.length > 0) {
  wrongUse(`One rule at a time: \`${more.join(' ')}\` is too much.`, USAGE);
} else if (id === undefined) {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  for (const rule of rules) {
    console.log(`${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}`);
  }
} else {
  const rule = rules.find((each) => each.id === id);
  if (rule) {
    console.log(ruleText(rule));
  } else {
    const known = rules.map((each) => each.id);
    console.error(`There is no rule \`${id}\`.${didYouMean(id, known)} \`npm run explain\` lists all rules.`);
    process.exitCode = WRONG_USE;
  }
}
