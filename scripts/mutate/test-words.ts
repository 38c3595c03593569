import { format as printf } from 'node:util';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import { format } from '@vitest/pretty-format';

/** A test as it was written, with the names of the groups around it. */
export interface Written {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...values: unknown[]) => unknown;

/** The tests of the files that were loaded, in the order in which they stand there. */
export const written: Written[] = [];

const groups: string[] = [];
const before: Body[] = [];
const after: Body[] = [];

/** A test: what it proves, and how. */
export function test(name: string, body: Body): void {
  const own = [...before];
  const then = [...after];
  written.push({
    name: [...groups, name].join(' > '),
    run: async () => {
      for (const each of own) await each();
      try {
        await body();
      } finally {
        for (const each of then) await each();
      }
    },
  });
}

test.each = eachOf(test);
test.skipIf = (skipped: boolean) => (name: string, body: Body) => {
  if (!skipped) test(name, body);
};

/** A group of tests. */
export function describe(name: string, body: Body): void {
  groups.push(name);
  body();
  groups.pop();
}

describe.each = eachOf(describe);

/** Done before each test that is written after it. */
export function beforeEach(body: Body): void {
  before.push(body);
}

/** Done after each test that is written after it. */
export function afterEach(body: Body): void {
  after.push(body);
}

/** Forgets what is done before and after each test: it is of one file only. */
export function endFile(): void {
  before.length = 0;
  after.length = 0;
}

function eachOf(write: (name: string, body: Body) => void) {
  return (rows: readonly unknown[]) => (name: string, body: Body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? (row as unknown[]) : [row];
      write(printf(name, ...values), () => body(...values));
    }
  };
}

const snapshots = new Map<string, string>();
let current: { readonly id: string; shots: number } = { id: '', shots: 0 };

/** Says which test runs from here on. */
export function begin(id: string): void {
  current = { id, shots: 0 };
}

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.use(({ Assertion }, { flag }) => {
  // The first run is without a mutant: what it gives is what the file of snapshots holds, or the tests would fail.
  function sameAsFirst(this: object): void {
    const value = format(flag(this, 'object'), { printBasicPrototype: false });
    const key = `${current.id} ${(current.shots += 1)}`;
    const known = snapshots.get(key);
    if (known === undefined) snapshots.set(key, value);
    else if (known !== value) throw new Error(`another snapshot: ${value.slice(0, 200)}`);
  }
  Assertion.addMethod('toMatchInlineSnapshot', sameAsFirst);
  Assertion.addMethod('toMatchSnapshot', sameAsFirst);
});

/** What the tests expect with: the matchers of vitest. */
export const expect = Object.assign((value: unknown) => chai.expect(value), chai.expect);
