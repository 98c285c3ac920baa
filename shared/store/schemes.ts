import type { StoreScheme } from './backend.ts';
import { FOLDER_STORE } from './backends/folder.ts';
import { S3_STORE } from './backends/s3/backend.ts';

/** Every kind of store there is. Opening, error messages, the help and the documentation read it from here. */
export const STORE_SCHEMES: readonly StoreScheme[] = [
  // In the order in which they are named to a person.
  FOLDER_STORE,
  S3_STORE,
];

/** What is planned, for whoever tries it already; a line goes when its store comes. */
const PLANNED: readonly string[] = ['Registries (oci:) are not supported yet.'];

/**
 * `Write file:PATH for a folder or s3://BUCKET/PREFIX for a bucket.`
 *
 * @internal
 */
export function storeFormsSentence(schemes: readonly Pick<StoreScheme, 'form' | 'place'>[] = STORE_SCHEMES): string {
  const forms = schemes.map(({ form, place }) => `${form} for ${place}`);
  const [last = ''] = forms.slice(-1);
  return `Write ${forms.length > 1 ? `${forms.slice(0, -1).join(', ')} or ${last}` : last}.`;
}

/** What to write instead of a URI that no store has. */
export function storeFormsRemedy(): string {
  return [storeFormsSentence(), ...PLANNED].join(' ');
}
