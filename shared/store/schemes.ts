import type { StoreScheme } from './backend.ts';
import { FOLDER_STORE } from './backends/folder.ts';
import { S3_STORE } from './backends/s3/backend.ts';

/** Every kind of store there is. Opening, error messages, the help and the documentation read it from here. */
export const STORE_SCHEMES: readonly StoreScheme[] = [FOLDER_STORE, S3_STORE];

/** Names that are planned, for whoever tries them already. */
const PLANNED: Readonly<Record<string, string>> = { oci: 'Registries (oci:) are not supported yet.' };

/** `file:PATH for a folder or s3://BUCKET/PREFIX for a bucket` */
export function storeForms(): string {
  const forms = STORE_SCHEMES.map(({ form, place }) => `${form} for ${place}`);
  return [forms.slice(0, -1).join(', '), forms.at(-1)].filter((text) => text !== '').join(' or ');
}

/** What a name of no scheme may have meant: whether it is planned. */
export function plannedSentence(): string {
  return Object.values(PLANNED).join(' ');
}
