/** How long Graph waits for a subscriber. */
export interface Waits {
  /** For the answer to the handshake. */
  readonly handshakeMs: number;
  /** For the answer to a notification. */
  readonly answerMs: number;
  /** Before each further try; Graph tries for hours, the stand-in for seconds. */
  readonly retryMs: readonly number[];
}

export const GRAPH_WAITS: Waits = {
  handshakeMs: 10_000,
  answerMs: 3_000,
  retryMs: [200, 1_000, 5_000],
};
