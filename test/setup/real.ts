import { setUpEngine } from './engine.ts';

/** Before the first test of the real tier. */
const setUp = setUpEngine;

export { setUp as default };
