/**
 * Keeps Astro from sending usage data: a build makes no request. Astro reads this when it is loaded, so this
 * module must be imported before it.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
