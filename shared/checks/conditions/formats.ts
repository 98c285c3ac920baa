import type { StringFormat } from '../../contract/model.ts';

const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const LABEL = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const GROUP = '[0-9A-Fa-f]{1,4}';

/**
 * RE2 patterns that the whole value must match. They check the form, as the JSON Schema formats of the same names do:
 * an address may still not exist.
 *
 * email: RFC 5321, section 4.1.2, dot-string local part (quoted local parts are refused, as in HTML's input type);
 * hostname: RFC 1123, section 2.1; uri: RFC 3986, scheme and allowed characters; uuid: RFC 9562, section 4;
 * ipv4, ipv6: RFC 3986, section 3.2.2.
 */
export const STRING_FORMAT_PATTERNS: Readonly<Record<StringFormat, string>> = {
  email: `[A-Za-z0-9!#$%&'*+/=?^_\`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_\`{|}~-]+)*@${LABEL}(\\.${LABEL})*`,
  uuid: '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
  uri: "[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9A-Fa-f]{2})*",
  hostname: `${LABEL}(\\.${LABEL})*`,
  ipv4: `${OCTET}(\\.${OCTET}){3}`,
  ipv6: [
    `(${GROUP}:){7}${GROUP}`,
    `(${GROUP}:){1,7}:`,
    `(${GROUP}:){1,6}:${GROUP}`,
    `(${GROUP}:){1,5}(:${GROUP}){1,2}`,
    `(${GROUP}:){1,4}(:${GROUP}){1,3}`,
    `(${GROUP}:){1,3}(:${GROUP}){1,4}`,
    `(${GROUP}:){1,2}(:${GROUP}){1,5}`,
    `${GROUP}:(:${GROUP}){1,6}`,
    `:((:${GROUP}){1,7}|:)`,
    `(::|(${GROUP}:){1,6}:|::(${GROUP}:){1,5}|(${GROUP}:){6})${OCTET}(\\.${OCTET}){3}`,
  ]
    .map((form) => `(${form})`)
    .join('|'),
};
