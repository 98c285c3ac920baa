import { placeAt, text, type Element } from './element.ts';
import type { Column, Constraint, LogicalType, NumberFormat, UnsupportedConstraint } from './model.ts';

/** How each `elementType` of the standard is measured; `binary` is not. */
const ELEMENT_TYPES: ReadonlyMap<string, { readonly logicalType: LogicalType; readonly format: NumberFormat }> =
  new Map([
    ['float16', { logicalType: 'number', format: 'f16' }],
    ['bfloat16', { logicalType: 'number', format: 'bf16' }],
    ['float32', { logicalType: 'number', format: 'f32' }],
    ['float64', { logicalType: 'number', format: 'f64' }],
    ['int8', { logicalType: 'integer', format: 'i8' }],
    ['uint8', { logicalType: 'integer', format: 'u8' }],
  ]);

/**
 * The elements of a vector as those of a list: numbers, of the type that the options name.
 *
 * @param options of the vector, `logicalTypeOptions`
 * @param path of the vector
 * @returns undefined where nobody can say what an element is
 */
export function vectorElement(vector: Element, options: Element | undefined, path: string): Column | undefined {
  const elementType = options === undefined ? undefined : text(options, 'elementType');
  const known = elementType === undefined ? undefined : ELEMENT_TYPES.get(elementType);
  if (elementType !== undefined && known === undefined) return undefined;
  const where =
    options === undefined || elementType === undefined
      ? placeAt(vector, 'logicalType')
      : placeAt(options, 'elementType');
  const constraints: Constraint[] = known === undefined ? [] : [{ kind: 'numberFormat', format: known.format, where }];
  return {
    name: '',
    logicalType: known?.logicalType ?? 'number',
    required: false,
    unique: false,
    primaryKey: false,
    criticalDataElement: false,
    deprecated: false,
    semanticType: 'column',
    constraints,
    quality: [],
    relationships: [],
    properties: [],
    path: `${path}[]`,
    where,
    typeWhere: where,
  };
}

/** An element type that `vectorElement` does not turn into a demand. */
export function elementTypeConstraints(options: Element, hasItems: boolean): UnsupportedConstraint[] {
  const elementType = text(options, 'elementType') ?? '';
  const open = (reason: string): UnsupportedConstraint[] => [
    { kind: 'unsupported', attribute: 'elementType', reason, where: placeAt(options, 'elementType') },
  ];
  if (hasItems) return open('The vector describes its items too, which are measured; remove one of the two.');
  if (ELEMENT_TYPES.has(elementType)) return [];
  return open('How a vector of single bits is stored, the standard does not say, so its elements are not measured.');
}
