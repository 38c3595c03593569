import { Draft } from './draft.ts';
import { Form } from './form.ts';
import type { Fields, FormData, Names } from './form-types.ts';
import { KnownNames } from './known-names.ts';
import { OutcomePanel } from './outcome-panel.ts';
import { claimPlan, sourcePlan } from './plan.ts';
import { complainAt, Summary } from './summary.ts';

async function read<T>(file: string): Promise<T> {
  const base = document.body.dataset['base'] ?? '/';
  const answer = await fetch(`${base}contribute/${file}`);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return (await answer.json()) as T;
}

/** What the address asks to be filled in: the page of a new claim, or a source of it. */
function asked(names: KnownNames): Fields {
  const query = new URLSearchParams(location.search);
  const article = query.get('article');
  const source = query.get('source');
  return {
    ...(article !== null && names.articles.has(article) ? { article } : {}),
    ...(source !== null && names.label(['source'], source) !== undefined ? { sources: [{ source }] } : {}),
  };
}

function button(text: string, className: string): HTMLButtonElement {
  const node = document.createElement('button');
  node.type = 'button';
  node.className = className;
  node.textContent = text;
  return node;
}

async function start(place: HTMLElement): Promise<void> {
  const [data, list] = await Promise.all([read<FormData>('form.json'), read<Names>('names.json')]);
  const names = new KnownNames(list, data.reserved);
  const plan = place.dataset['contribute'] === 'source' ? sourcePlan(data, names) : claimPlan(data, names);
  const draft = new Draft(plan.what);
  const summary = new Summary();
  const panel = new OutcomePanel(plan.what === 'source' ? 'Source' : 'Claim');
  let checked = false;

  const update = () => {
    const values = form.values();
    panel.show(plan.yaml(values));
    draft.keep(values);
    if (checked) check();
  };
  const form = new Form(plan, {
    matches: (kinds, text) => names.matches(kinds, text, 40),
    label: (kinds, id) => names.label(kinds, id),
    changed: () => update(),
  });
  const controlAt = form.controlAt.bind(form);
  /** Shows what is wrong, or how to go on; true where nothing has to be mended. */
  const check = (): boolean => {
    const values = form.values();
    const problems = plan.problems(values);
    const fine = problems.every(({ doubt }) => doubt);
    complainAt(problems, form.controls(), controlAt);
    summary.show(problems, controlAt);
    panel.steps(fine ? plan.outcome(values) : undefined, plan.what);
    return fine;
  };

  const submit = button('Check it', 'primary');
  submit.type = 'submit';
  const again = button('Start again', 'more');
  const bar = document.createElement('div');
  bar.className = 'form-bar';
  bar.append(submit, again);
  form.node.prepend(summary.node);
  form.node.append(bar);
  form.node.addEventListener('input', update);
  form.node.addEventListener('change', update);
  form.node.addEventListener('submit', (event) => {
    event.preventDefault();
    checked = true;
    if (check()) panel.focus();
    else summary.focus();
  });
  again.addEventListener('click', () => {
    checked = false;
    form.fill({});
    complainAt([], form.controls(), controlAt);
    summary.show([], controlAt);
    panel.steps(undefined, plan.what);
    update();
  });

  form.fill({ ...draft.read(), ...asked(names) });
  place.append(form.node, panel.node);
  update();
  for (const text of document.querySelectorAll<HTMLElement>('[data-without-form]')) text.hidden = true;
}

const place = document.querySelector<HTMLElement>('[data-contribute]');
if (place) {
  start(place).catch(() => {
    for (const text of document.querySelectorAll('[data-without-form]')) {
      text.textContent =
        'The form could not be loaded. The same can be written by hand: copy the text below, and fill it in.';
    }
  });
}
