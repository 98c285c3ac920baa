import { isIPv4, isIPv6 } from 'node:net';

const LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

const isHost = (text: string): boolean => text.split('.').every((label) => LABEL.test(label));

/** Whether text has the form of a format of the standard; only for values as simple as the generator's. */
export function hasStringFormat(text: string, format: string): boolean {
  switch (format) {
    case 'email': {
      const parts = text.split('@');
      const [local = '', host = ''] = parts;
      const atoms = local.split('.').every((atom) => /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/.test(atom));
      return parts.length === 2 && atoms && isHost(host);
    }
    case 'uuid':
      return /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/i.test(text);
    case 'uri':
      return /^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#@!$&'()*+,;=%[\]-]*$/.test(text);
    case 'hostname':
      return isHost(text);
    case 'ipv4':
      return isIPv4(text);
    case 'ipv6':
      return isIPv6(text);
    default:
      throw new Error(`The format ${format} is not known to the fuzzer.`);
  }
}
