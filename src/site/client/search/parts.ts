/** The parts of the search page that the script fills. */
export interface Parts {
  readonly form: HTMLFormElement;
  readonly query: HTMLInputElement;
  readonly status: HTMLElement;
  readonly guesses: HTMLElement;
  readonly ways: HTMLElement;
  readonly results: HTMLElement;
  readonly fallback: HTMLElement;
  readonly reason: HTMLElement;
  readonly filters: HTMLDetailsElement;
  readonly tools: HTMLElement;
  readonly chips: HTMLElement;
  readonly from: HTMLSelectElement;
  readonly to: HTMLSelectElement;
  readonly sort: HTMLSelectElement;
  readonly grouped: HTMLInputElement;
  readonly csv: HTMLButtonElement;
  readonly bibtex: HTMLButtonElement;
}

/** Finds the parts below the form; throws where the page lacks one, which would be our mistake. */
export function partsOf(form: HTMLFormElement): Parts {
  const part = <T extends HTMLElement>(selector: string): T => {
    const node = form.querySelector<T>(selector);
    if (!node) throw new Error(`the search page has no ${selector}`);
    return node;
  };
  return {
    form,
    query: part('input[name=q]'),
    status: part('[data-status]'),
    guesses: part('[data-guesses]'),
    ways: part('[data-ways]'),
    results: part('[data-results]'),
    fallback: part('[data-fallback]'),
    reason: part('[data-reason]'),
    filters: part('[data-filters]'),
    tools: part('[data-tools]'),
    chips: part('[data-chips]'),
    from: part('select[name=from]'),
    to: part('select[name=to]'),
    sort: part('select[name=sort]'),
    grouped: part('input[name=by]'),
    csv: part('[data-csv]'),
    bibtex: part('[data-bibtex]'),
  };
}
