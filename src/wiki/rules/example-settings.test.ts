import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { settingsSchema } from '../schema/index.ts';
import { minimalSettings } from './example-settings.ts';

test('the minimal settings are valid', () => {
  const result = settingsSchema.safeParse(parse(minimalSettings, { schema: 'failsafe' }));
  expect(result.error?.issues ?? []).toEqual([]);
});
