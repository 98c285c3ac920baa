import { UserError } from '../core/errors.ts';
import type { Services } from '../core/services.ts';
import { quote } from '../core/text/quote.ts';
import { parseUri } from '../core/text/uri.ts';
import type { Backend, StoreScheme } from './backend.ts';
import { withRetry } from './retrying.ts';
import { STORE_SCHEMES, storeFormsRemedy } from './schemes.ts';
import { withSlots } from './slots.ts';
import { CheckedStore, type Store } from './store.ts';

/**
 * Opens the store that a `store` input names. Nothing is read or written before the first use, and a store that is
 * not there yet reads as empty; the first write creates it after the backend has proved itself.
 *
 * @param uri in one of the forms of schemes.ts
 * @throws UserError `store-unsupported`
 */
export function openStore(uri: string, services: Services): Promise<Store> {
  return new Promise((resolve) => {
    resolve(new CheckedStore(decorated(schemeOf(uri).open(uri, services), services), services));
  });
}

/**
 * A backend with everything that is the same for all of them.
 *
 * @internal
 */
export function decorated(backend: Backend, services: Services): Backend {
  return withSlots(withRetry(backend, services));
}

function schemeOf(uri: string): StoreScheme {
  const name = parseUri(uri)?.scheme;
  const scheme = STORE_SCHEMES.find((known) => known.name === name);
  if (scheme !== undefined) return scheme;
  throw new UserError('store-unsupported', {
    what: `${quote(uri)} is not a store that can be used.`,
    where: { input: 'store' },
    remedy: storeFormsRemedy(),
  });
}
