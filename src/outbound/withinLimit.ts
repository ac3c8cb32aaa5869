/** What was asked did not answer in time. What it was asked to write may have been written. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly code = "ETIMEDOUT";
}

export interface Limit {
  /** Given up when nothing was heard for so long, in milliseconds. */
  readonly tryMs: number;
  /** Given up after so long, whatever was heard. */
  readonly leftMs: number;
  readonly signal?: AbortSignal | null | undefined;
}

/**
 * One try of a request: ends with `NoAnswer` at its limit and with the signal's reason when that aborts, whether the
 * work heeds its own signal or not. `heard` starts the count of silence anew.
 */
export async function withinLimit<Value>(
  { leftMs, signal, tryMs }: Limit,
  work: (signal: AbortSignal, heard: () => void) => Promise<Value>,
): Promise<Value> {
  signal?.throwIfAborted();
  const ending = new AbortController();
  const ended = Promise.withResolvers<never>();
  const end = (reason: unknown): void => {
    ending.abort(reason);
    ended.reject(reason);
  };
  const late = (): void => end(new NoAnswer("No answer in time"));
  const silence = setTimeout(late, tryMs);
  const last = setTimeout(late, leftMs);
  const stop = (): void => end(signal?.reason);
  signal?.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([work(ending.signal, () => silence.refresh()), ended.promise]);
  } finally {
    clearTimeout(silence);
    clearTimeout(last);
    signal?.removeEventListener("abort", stop);
  }
}
