/** What is known of a flight when it leaves the gate; all that trainer and server may look at. */
export interface Flight {
  /** 0 to 23, local time of departure. */
  readonly hour: number;
  /** 1 (Monday) to 7. */
  readonly weekday: number;
  /** Great-circle distance in miles. */
  readonly distance: number;
  /** Hash of the airport's code, see `airportHash`. */
  readonly origin: number;
  readonly destination: number;
}

const DISTANCE_BUCKET_MILES = 150;

/** Each feature turns a flight into one category, as an integer; crosses combine two of them. */
const EXTRACTORS = {
  hour: (flight: Flight) => flight.hour,
  weekday: (flight: Flight) => flight.weekday,
  distance: (flight: Flight) => Math.floor(flight.distance / DISTANCE_BUCKET_MILES),
  origin: (flight: Flight) => flight.origin,
  destination: (flight: Flight) => flight.destination,
  route: (flight: Flight) => mix(flight.origin, flight.destination),
  'origin-hour': (flight: Flight) => mix(flight.origin, flight.hour),
  'destination-hour': (flight: Flight) => mix(flight.destination, flight.hour),
  'weekday-hour': (flight: Flight) => flight.weekday * 24 + flight.hour,
  'origin-weekday': (flight: Flight) => mix(flight.origin, flight.weekday),
  'destination-weekday': (flight: Flight) => mix(flight.destination, flight.weekday),
} as const;

export type FeatureName = keyof typeof EXTRACTORS;

export function isFeatureName(name: string): name is FeatureName {
  return Object.hasOwn(EXTRACTORS, name);
}

/** Writes the slot of each feature into `slots`; slot 0 is the bias and is always on. */
export type Encoder = (flight: Flight, slots: Uint32Array) => void;

/** @param bits base-2 logarithm of the number of slots that features are hashed into */
export function encoderOf(features: readonly FeatureName[], bits: number): Encoder {
  const mask = 2 ** bits - 1;
  const extractors = features.map((name, index) => ({ extract: EXTRACTORS[name], salt: (index + 1) * 0x9e3779b1 }));
  return (flight, slots) => {
    slots[0] = 0;
    for (const [index, { extract, salt }] of extractors.entries()) {
      slots[index + 1] = 1 + (mix(extract(flight), salt) & (mask - 1));
    }
  };
}

/** 32-bit FNV-1a of an airport's code. */
export function airportHash(code: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < code.length; index++) hash = Math.imul(hash ^ code.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Two integers to one, with every bit of both in it (the finaliser of MurmurHash3). */
function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0xc2b2ae35) ^ (b >>> 3);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
