import { AsyncLocalStorage } from "node:async_hooks";

/** Whoever waits for an answer has waited long enough: what was done for them ends. */
export class PatienceEnded extends Error {
  override readonly name = "PatienceEnded";
}

const callers = new AsyncLocalStorage<AbortSignal | undefined>();

/** Everything that this work asks of others ends when the caller's patience does. */
export function forCaller<Value>(patience: AbortSignal, work: () => Value): Value {
  return callers.run(patience, work);
}

/** Work that others wait for, too, or nobody does: it is not the caller's alone, and goes on without them. */
export function withoutCaller<Value>(work: () => Value): Value {
  return callers.run(undefined, work);
}

/** Aborts when the caller of this work has waited long enough; undefined where nobody waits. */
export function callersPatience(): AbortSignal | undefined {
  return callers.getStore();
}
