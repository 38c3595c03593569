import fc from 'fast-check';

/**
 * Property tests draw the same examples on every run, so that a test fails because of what was changed and of
 * nothing else. `GAPWIKI_SEED` draws others, and `GAPWIKI_RUNS` more of them, as `npm run fuzz` does.
 */
const { GAPWIKI_SEED: seed, GAPWIKI_RUNS: runs } = process.env;
fc.configureGlobal({
  seed: seed === undefined ? 20_260_521 : Number(seed),
  ...(runs !== undefined && { numRuns: Number(runs) }),
});
