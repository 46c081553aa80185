/**
 * A text as a scalar of YAML 1.2: always in double quotes, as JSON has it (of which YAML is a superset), with what a
 * line of YAML may not hold escaped. Half of a surrogate pair becomes U+FFFD.
 */
export function yamlText(text: string): string {
  return JSON.stringify(text.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A key of a mapping: bare where no reader takes it for anything but a text. */
export function yamlKey(key: string): string {
  const isBare =
    /^[A-Za-z][A-Za-z0-9_-]*$/.test(key) && !/^(?:null|true|false|yes|no|on|off|[yn])$/i.test(key);
  return isBare ? key : yamlText(key);
}
