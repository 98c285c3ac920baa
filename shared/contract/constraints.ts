import { ExactNumber } from '../core/text/exact-number.ts';
import { child, children, isScalar, isTrue, placeAt, placeOfKey, texts, type Element } from './element.ts';
import {
  NUMBER_FORMATS,
  STRING_FORMATS,
  type Constraint,
  type LogicalType,
  type UnsupportedConstraint,
} from './model.ts';
import { readPattern } from './pattern.ts';
import { didYouMean } from '../core/text/closest.ts';
import { quote } from '../core/text/quote.ts';
import { isTemporal, temporalFault } from './temporal.ts';
import { elementTypeConstraints } from './vectors.ts';

/** Formats that tell people how to treat a text and demand nothing that its characters could show. */
const HINTS = ['password', 'binary'];
const OPTIONS = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'required',
  'timezone',
  'dimensions',
  'elementType',
];
const SIZES = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'] as const;
/** Facts about a vector, or read elsewhere. */
const NO_DEMAND = ['defaultTimezone', 'distanceMetric', 'embeddingModel', 'embeddingModelVersion'];

/** Every demand of a column on its values, in the order in which a person would read them. */
export function constraintsOf(column: Element, logicalType: LogicalType | undefined): Constraint[] {
  const flags = (['required', 'unique'] as const).filter((kind) => isTrue(column, kind));
  const options = child(column, 'logicalTypeOptions');
  const hasItems = child(column, 'items') !== undefined;
  return [
    ...flags.map((kind) => ({ kind, where: placeOfKey(column, kind) })),
    ...enumOf(column),
    ...(options === undefined
      ? []
      : Object.keys(options.value).flatMap((key) => ofOption(options, key, { type: logicalType, hasItems }))),
  ];
}

function enumOf(column: Element): Constraint[] {
  const values = children(column, 'enum').map((entry) => entry.value['value']);
  if (values.length === 0) return [];
  return values.every(isScalar)
    ? [{ kind: 'enum', values: values, where: placeOfKey(column, 'enum') }]
    : [unsupported(column, 'enum', 'A value that is a list or a mapping cannot be compared.')];
}

interface Owner {
  readonly type: LogicalType | undefined;
  readonly hasItems: boolean;
}

function ofOption(options: Element, key: string, { type, hasItems }: Owner): Constraint[] {
  const value = options.value[key];
  const where = placeOfKey(options, key);
  const size = SIZES.find((candidate) => candidate === key);
  if (size !== undefined) return [{ kind: size, value: (value as ExactNumber).toNumber(), where }];
  if (/^(exclusiveM|m)(in|ax)imum$/.test(key)) return boundOf(options, key, type);
  if (key === 'format') return [formatOf(options, type)].filter((constraint) => constraint !== undefined);
  if (key === 'pattern') return [patternOf(options)];
  if (key === 'uniqueItems' && typeof value === 'boolean') return value ? [{ kind: 'uniqueItems', where }] : [];
  if (key === 'timezone') return [{ kind: 'timezone', present: value === true, where }];
  if (key === 'required') return [{ kind: 'requiredProperties', properties: texts(options, key) ?? [], where }];
  if (key === 'multipleOf') return [{ kind: key, value: value as ExactNumber, where }];
  if (key === 'dimensions') return [{ kind: key, value: (value as ExactNumber).toNumber(), where }];
  if (key === 'elementType') return elementTypeConstraints(options, hasItems);
  if (NO_DEMAND.includes(key) || (key === 'normalized' && value === false)) return [];
  return [unsupported(options, key, `No check exists for the option ${quote(key)}.${didYouMean(key, OPTIONS)}`)];
}

/** Until version 3.0.2 `exclusiveMinimum: true` turned `minimum` exclusive; since 3.1.0 it is a bound of its own. */
function boundOf(options: Element, key: string, type: LogicalType | undefined): Constraint[] {
  const value = options.value[key];
  if (typeof value === 'boolean' && key.startsWith('exclusive')) {
    const bound = key.endsWith('Minimum') ? 'minimum' : 'maximum';
    if (!value || options.value[bound] !== undefined) return [];
    return [unsupported(options, key, `It makes a ${bound} exclusive, and there is none.`)];
  }
  if (!(value instanceof ExactNumber) && typeof value !== 'string') {
    return [unsupported(options, key, `The option ${quote(key)} is neither a number nor a text.`)];
  }
  const kind = key.endsWith('inimum') ? 'minimum' : 'maximum';
  const flag = `exclusive${kind === 'minimum' ? 'Minimum' : 'Maximum'}`;
  const exclusive = key === flag || options.value[flag] === true;
  if (isTemporal(type)) {
    const fault = temporalFault(type, value);
    if (fault !== undefined) return [unsupported(options, key, fault)];
  }
  return [{ kind, value, exclusive, where: placeOfKey(options, key) }];
}

function patternOf(options: Element): Constraint {
  const reading = readPattern(options.value['pattern'] as string);
  if ('reason' in reading) return unsupported(options, 'pattern', reading.reason);
  return { kind: 'pattern', pattern: reading.pattern, where: placeOfKey(options, 'pattern') };
}

function formatOf(options: Element, type: LogicalType | undefined): Constraint | undefined {
  const format = options.value['format'] as string;
  const where = placeAt(options, 'format');
  if (isTemporal(type)) return { kind: 'temporalFormat', format, where };
  const number = NUMBER_FORMATS.find((name) => name === format);
  if (number !== undefined && type !== 'string') return { kind: 'numberFormat', format: number, where };
  const string = STRING_FORMATS.find((name) => name === format);
  if (string !== undefined) return { kind: 'stringFormat', format: string, where };
  if (HINTS.includes(format)) return undefined;
  const reason = `No check exists for the format ${quote(format)}; there are checks for ${STRING_FORMATS.join(', ')}.`;
  return unsupported(options, 'format', reason);
}

function unsupported(options: Element, attribute: string, reason: string): UnsupportedConstraint {
  return { kind: 'unsupported', attribute, reason, where: placeOfKey(options, attribute) };
}
