import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strip } from './support/strip.mjs';

/** `source` without its types, blanks squeezed. */
const stripped = (source) => strip(source).replace(/\s+/g, ' ').trim();

const cases = {
  'const a: Map<string, (x: number) => void> = new Map<string, A>();': 'const a = new Map ();',
  'function f<T>(x: T, { y }: B = {}): boolean { return x ? y : f(x); }': 'function f (x , { y } = {}) { return x ? y : f(x); }',
  'const g = async (a?: string, ...b: C[]): Promise<void> => ({ a: a, b });': 'const g = async (a , ...b ) => ({ a: a, b });',
  'import type { A } from "a"; import { type B, c } from "b";': 'import { c } from "b";',
  'export interface A { b: string } type C = "x" | { y: [1] }; let d;': 'let d;',
  'class A implements B<C> { private readonly x: Y | undefined; z = 1; m(a: A): void { let q: Q = a < 2; } }':
    'class A { x ; z = 1; m(a ) { let q = a < 2; } }',
  "const t = `a: ${b} <c>`; const r = /[:<]/.test(s);": "const t = `a: ${b} <c>`; const r = /[:<]/.test(s);",
};

for (const [source, expected] of Object.entries(cases)) {
  test(`strips ${source}`, () => assert.equal(stripped(source), expected));
}
