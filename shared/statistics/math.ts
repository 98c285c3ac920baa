/** Taken once: looking a global up in every round is slow where globals are intercepted, as in test sandboxes. */
export const abs = Math.abs;
export const ceil = Math.ceil;
export const clz32 = Math.clz32;
export const exp = Math.exp;
export const expm1 = Math.expm1;
export const floor = Math.floor;
export const hypot = Math.hypot;
export const imul = Math.imul;
export const log = Math.log;
export const log1p = Math.log1p;
export const max = Math.max;
export const min = Math.min;
export const round = Math.round;
export const sin = Math.sin;
export const sqrt = Math.sqrt;
