/*
 * Checks for the few answers that the tab needs before it shows anything: zod would be a fifth of the JavaScript until then.
 * Everything else is parsed by its schema. Where there is a schema too, a test compares both.
 */

export type Check<T> = (value: unknown) => value is T;

export const isText: Check<string> = (value) => typeof value === "string";
export const isNumber: Check<number> = (value) => typeof value === "number";
export const isFlag: Check<boolean> = (value) => typeof value === "boolean";

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function oneOf<T extends string>(all: readonly T[]): Check<T> {
  return (value): value is T => all.some((one) => one === value);
}

export function nullable<T>(is: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || is(value);
}

export function optional<T>(is: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || is(value);
}

export function listOf<T>(is: Check<T>): Check<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(is);
}

export function pairOf<A, B>(isFirst: Check<A>, isSecond: Check<B>): Check<[A, B]> {
  return (value): value is [A, B] =>
    Array.isArray(value) && value.length === 2 && isFirst(value[0]) && isSecond(value[1]);
}

/** Other keys are not looked at: a newer service may say more. */
export function shape<T extends object>(
  checks: {
    readonly [Key in keyof T]-?: Check<T[Key]>;
  },
): Check<T> {
  const all = Object.entries<Check<unknown>>(checks);
  return (value): value is T => isRecord(value) && all.every(([key, is]) => is(value[key]));
}
