/** A value as YAML, which is a superset of JSON, in ASCII: no payload can leave its string. */
export function yaml(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(
    /[\u007F-\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
