import { idFromTitle } from '../../src/wiki/index.ts';
import { askOne, askText, askYes } from '../command/ask.ts';
import { fieldProblem } from '../new/fields.ts';
import { inText } from './starting-files.ts';
import {
  adjectiveOf,
  FIELDS,
  keyProblem,
  titleProblem,
  type Measure,
  type Pole,
  type Subject,
} from './subject.ts';

/** What options said already. */
export type Known = Partial<Subject> & { readonly measures?: readonly Measure[] };

const check = (field: keyof typeof FIELDS) => (answer: string) => fieldProblem(FIELDS[field], answer);

/** Asks what a new wiki is about, but for what is known. */
export async function askSubject(known: Known): Promise<Subject> {
  const poles = known.poles ?? (await askPoles());
  const names = poles.map(({ name }) => inText(name));
  const gap =
    known.gap ??
    (await askText({
      message: 'What is the gap called in running text?',
      initial: `the gap between ${names.join(' and ')}`,
      problem: check('gap'),
    }));
  const question =
    known.question ??
    (await askText({
      message: 'Which question is the wiki about?',
      placeholder: `How large is ${gap}, in what, and who says so?`,
      problem: check('question'),
    }));
  const name =
    known.name ??
    (await askText({
      message: 'What is the name of the wiki?',
      initial: `${poles[0].name} and ${inText(poles[1].name)}`,
      problem: check('name'),
    }));
  const measures = known.measures ?? (await askMeasures());
  const dimensions = known.dimensions ?? [await askDimension()];
  const { language = 'en', repository } = known;
  return { name, question, gap, language, poles, measures, dimensions, ...(repository && { repository }) };
}

async function askPoles(): Promise<[Pole, Pole]> {
  const first = await askPole('What stands at one side of the gap?', 'Remote work');
  const second = await askPole('What stands at the other side?', 'Office work', first.name);
  return [first, second];
}

async function askPole(message: string, placeholder: string, taken?: string): Promise<Pole> {
  const name = await askText({
    message,
    placeholder,
    problem: (answer) =>
      check('poleName')(answer) ??
      keyProblem(answer) ??
      (taken !== undefined && idFromTitle(answer) === idFromTitle(taken)
        ? 'This is the first side.'
        : undefined),
  });
  const adjective = await askText({
    message: 'Which word for it goes before a noun?',
    initial: adjectiveOf(name),
    problem: check('adjective'),
  });
  const description = await askText({
    message: `What counts as ${name}, in a sentence? It may be left empty.`,
    optional: true,
    problem: check('poleDescription'),
  });
  return { name, adjective, ...(description !== '' && { description }) };
}

async function askMeasures(): Promise<Measure[]> {
  const measures: Measure[] = [];
  do measures.push(await askMeasure(measures));
  while (await askYes('Another measure?', false));
  return measures;
}

async function askMeasure(others: readonly Measure[]): Promise<Measure> {
  const name = await askText({
    message: others.length === 0 ? 'What is measured first of all?' : 'What else is measured?',
    placeholder: 'Gap in output',
    problem: (answer) =>
      check('measureName')(answer) ??
      keyProblem(answer) ??
      (others.some((other) => idFromTitle(other.name) === idFromTitle(answer))
        ? 'It is there already.'
        : undefined),
  });
  const one = await askText({
    message: 'In which unit? The word after the number 1:',
    placeholder: 'month',
    problem: check('unit'),
  });
  const other = await askText({
    message: 'The word after other numbers:',
    initial: one,
    problem: check('unit'),
  });
  const compares = await askYes('Is it a difference or ratio of the two sides (and not the level of one)?');
  const better = await askOne('Which figures are better?', [
    { value: 'none', label: 'neither', hint: 'the figure says who is ahead, or nothing of the kind' },
    { value: 'higher' },
    { value: 'lower' },
  ] as const);
  return { name, one, other, better, compares };
}

function askDimension(): Promise<string> {
  return askText({
    message: 'In which respect is the gap looked at first? This becomes the first page.',
    initial: 'Overall',
    problem: titleProblem,
  });
}
