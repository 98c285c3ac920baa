import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { WHOLE, type Route } from '../../target.ts';

/** Where a request goes: a point in [0, 1) on a line on which every arm owns a stretch as long as its weight. */
export interface Pick {
  /** @param usable backends that may be used now; a route to another one is passed over */
  (point: number, usable: (backend: string) => boolean): Route | undefined;
}

/**
 * The canary's stretch begins at 0 and the baseline's ends at 1, so that a user who sticks to a point stays with an
 * arm while its weight grows: nobody flips to and fro between stages.
 */
export function pickFrom(routes: readonly Route[]): Pick {
  const order = { canary: 0, stable: 1, baseline: 2 } as const;
  const line = routes.filter((route) => route.weight > 0).sort((a, b) => order[a.arm] - order[b.arm]);
  return (point, usable) => {
    const able = line.filter((route) => usable(route.backend));
    const total = able.reduce((sum, route) => sum + route.weight, 0);
    let rest = point * total;
    for (const route of able) {
      rest -= route.weight;
      if (rest < 0) return route;
    }
    return able.at(-1);
  };
}

/** Says what is wrong with a set of routes, or nothing. */
export function routeProblem(routes: readonly Route[], ready: (backend: string) => boolean): string | undefined {
  const names = routes.map((route) => route.backend);
  if (new Set(names).size !== names.length) return 'A backend stands in the routes twice.';
  const total = routes.reduce((sum, route) => sum + route.weight, 0);
  if (routes.some((route) => !Number.isInteger(route.weight) || route.weight < 0)) return 'A weight is not whole.';
  if (routes.length > 0 && total !== WHOLE) return `The weights add up to ${total} instead of ${WHOLE}.`;
  const unready = routes.find((route) => route.weight > 0 && !ready(route.backend));
  return unready === undefined ? undefined : `${unready.backend} is not ready.`;
}

/** The value that makes a request stick to an arm; undefined where it carries none. */
export type StickyKey = (headers: IncomingHttpHeaders) => string | undefined;

/** @param sticky `header:NAME` or `cookie:NAME` */
export function stickyKey(sticky: string | undefined): StickyKey {
  const [kind, name = ''] = (sticky ?? '').split(':', 2);
  if (kind === 'header') return (headers) => headers[name.toLowerCase()]?.toString();
  if (kind === 'cookie') return (headers) => cookieValue(headers.cookie ?? '', name);
  return () => undefined;
}

function cookieValue(cookies: string, name: string): string | undefined {
  for (const part of cookies.split(';')) {
    const separator = part.indexOf('=');
    if (separator > 0 && part.slice(0, separator).trim() === name) return part.slice(separator + 1).trim();
  }
  return undefined;
}

/** The point of a sticky value, in [0, 1): the first 48 bits of its SHA-256. */
export function pointOf(key: string): number {
  return createHash('sha256').update(key).digest().readUIntBE(0, 6) / 2 ** 48;
}
