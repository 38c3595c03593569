import { z } from 'zod';
import { repositoryAddress, text } from './fields.ts';

/**
 * What git refuses in the name of a branch (https://git-scm.com/docs/git-check-ref-format): blanks and signs
 * that its commands read, points that lead elsewhere, and parts that are empty.
 */
const NO_BRANCH = /[\s~^:?*[\\]|\.\.|@\{|^@$|^-|^\/|\/$|\/\/|(?:^|\/)\.|\.(?:\/|$)|\.lock(?:\/|$)/;

/** Where the wiki is kept, for links that edit, challenge, and show history. */
export const repositorySchema = z.strictObject({
  url: repositoryAddress().describe(
    'Address of the repository, with https: `https://github.com/owner/name`.',
  ),
  branch: text(80)
    .refine(
      (branch) => !NO_BRANCH.test(branch),
      '`branch` cannot be the name of a branch: git refuses blanks, `..`, and signs such as `~` and `:` in it',
    )
    .describe('Branch that edit links point to.'),
  path: text(120)
    .refine(
      (path) => !/\\|^\//.test(path) && !path.split('/').includes('..'),
      '`path` is not a folder inside the repository, such as `docs/wiki`',
    )
    .optional()
    .describe('Folder of the content in the repository; default `content`.'),
});
