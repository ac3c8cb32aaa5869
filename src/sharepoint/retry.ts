import { type Context, GraphClientError, type Middleware } from "@microsoft/microsoft-graph-client";
import type { z } from "zod";
import { waitAfter } from "#outbound/requestPolicy.ts";
import { NoAnswer, withinLimit } from "#outbound/withinLimit.ts";
import { MalformedAnswer, readWhole, type WholeAnswer } from "./graphAnswer.ts";
import type { NoAnswerCode } from "./graphError.ts";
import type { GraphPolicy } from "./graphPolicies.ts";
import { mayPass, meaningOf } from "./graphStatus.ts";
import type { Pause } from "./pause.ts";
import { budgetOf, retryAfterOf } from "./throttleHeaders.ts";

/** One answer on its way; `status` is 0 where none came. */
export interface Answer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Whether an earlier try of the same request failed. */
  readonly retried: boolean;
}
export type OnAnswer = (answer: Answer) => void;

/** No usable answer through all tries. The cause's message may hold headers, so only its code is kept. */
export class Unreachable extends GraphClientError {
  readonly graphCode: NoAnswerCode | "held";
  readonly retryAfterMs: number | undefined;

  constructor(graphCode: NoAnswerCode | "held", error?: unknown, retryAfterMs?: number) {
    const code = codeOf(error);
    super(`Graph cannot be reached${code === undefined ? "" : ` (${code})`}`);
    // The client's own error class puts its own prototype here.
    Object.setPrototypeOf(this, Unreachable.prototype);
    this.graphCode = graphCode;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The policy of one request and the shape of its answer, on their way through the client. */
export class PolicyOption {
  readonly policy: GraphPolicy;
  readonly shape: z.ZodType | undefined;
  readonly isFile: boolean;

  constructor(policy: GraphPolicy, shape?: z.ZodType, isFile = false) {
    this.policy = policy;
    this.shape = shape;
    this.isFile = isFile;
  }
}

/** One request on its way: what is known of it from try to try. */
interface Trying {
  readonly policy: GraphPolicy;
  /** Of a read: what its answer must fit. */
  readonly shape: z.ZodType | undefined;
  readonly isFile: boolean;
  readonly signal: AbortSignal | null | undefined;
  /** When the time for all tries is over; what everybody waits for puts it off. */
  until: number;
  /** How long it would still wait with everybody. */
  heldLeftMs: number;
  attempt: number;
  /** Whether it was sent with another token already. */
  isRenewed: boolean;
  /** Whether an answer came already that nobody can read. */
  wasUnreadable: boolean;
}

/** A try that is followed by another one, unless it was the last. */
interface Failure {
  /** What the try itself must still wait for; not what everybody waits for. */
  readonly waitMs: number;
  /** Where no usable answer came. */
  readonly error?: unknown;
}

/** Ends every try and all tries at their limit, and does between them what the table of statuses says. */
export class Retry implements Middleware {
  #next: Middleware | undefined;
  readonly #pause: Pause;
  readonly #onAnswer: OnAnswer;

  constructor(pause: Pause, onAnswer: OnAnswer) {
    this.#pause = pause;
    this.#onAnswer = onAnswer;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const pause = this.#pause;
    const { isFile, policy, shape } = optionOf(context);
    const signal = context.options?.signal;
    const until = pause.now() + policy.allMs;
    const { heldMs: heldLeftMs } = policy;
    const isRead = !isWrite(context);
    const trying: Trying = {
      policy,
      shape: isRead ? shape : undefined,
      isFile,
      signal,
      until,
      heldLeftMs,
      attempt: 1,
      isRenewed: false,
      wasUnreadable: false,
    };
    for (; ; trying.attempt++) {
      await this.#waitWithEverybody(trying, isRead ? "read" : "write");
      const failure = await this.#try(context, trying);
      if (failure === undefined) return;
      const { error, waitMs } = failure;
      if (error !== undefined && this.#isLast(trying, waitMs)) throw unreachableBecause(error);
      if (waitMs > 0) await pause.sleep(waitMs, signal);
    }
  }

  async #waitWithEverybody(trying: Trying, kind: "read" | "write"): Promise<void> {
    const pause = this.#pause;
    const begun = pause.now();
    const moreMs = await pause.wait(trying.signal, begun + trying.heldLeftMs, kind);
    if (moreMs > 0) throw new Unreachable("held", undefined, moreMs);
    const waited = pause.now() - begun;
    trying.until += waited;
    trying.heldLeftMs -= waited;
  }

  /** Undefined where the response may be given back. */
  async #try(context: Context, trying: Trying): Promise<Failure | undefined> {
    const { attempt, policy, signal, until } = trying;
    const tell = (status: number): void => {
      const { method = "GET" } = context.options ?? {};
      this.#onAnswer({ method, path: pathOf(context.request), status, retried: attempt > 1 });
    };
    const leftMs = until - this.#pause.now();
    try {
      return await withinLimit({ tryMs: policy.tryMs, leftMs, signal }, async (own, heard) => {
        context.options = { ...context.options, signal: own };
        await this.#next?.execute(context);
        const { response } = context;
        if (response === undefined) return undefined;
        const failure = this.#failureOf(response, trying);
        // The body belongs to the try: a connection that breaks within it is a lost answer.
        const whole =
          failure === undefined ? await readWhole(response, heard, trying.isFile) : undefined;
        // Nobody reads this body: its connection is set free.
        if (whole === undefined) await response.body?.cancel();
        else context.response = whole;
        tell(response.status);
        return whole === undefined ? failure : this.#unreadable(whole, trying);
      });
    } catch (error) {
      signal?.throwIfAborted();
      // Our own refusals: asking again would not help.
      if (error instanceof GraphClientError) throw error;
      tell(0);
      return { error, waitMs: waitAfter(policy, attempt, this.#pause.random) };
    }
  }

  /** Heeds what the answer asks of everybody. Undefined where it is the last word. */
  #failureOf({ headers, status }: Response, trying: Trying): Failure | undefined {
    const pause = this.#pause;
    const budget = budgetOf(headers);
    if (budget !== undefined) pause.spread(budget.remaining, budget.milliseconds);
    if (meaningOf(status).next === "token" && !trying.isRenewed) {
      trying.isRenewed = true;
      return { waitMs: 0 };
    }
    if (!mayPass(status)) return undefined;
    const asked = retryAfterOf(headers, pause.now());
    const waitMs = waitAfter(trying.policy, trying.attempt, pause.random, asked);
    if (asked === undefined && meaningOf(status).next !== "pause") {
      return this.#isLast(trying, waitMs) ? undefined : { waitMs };
    }
    pause.hold(waitMs);
    return this.#isLast(trying, 0) || waitMs > trying.heldLeftMs ? undefined : { waitMs: 0 };
  }

  /** A shape that nobody knows comes from something between, or for a moment, or it stays: it is looked at once more. */
  #unreadable({ ok, payload }: WholeAnswer, trying: Trying): Failure | undefined {
    const { attempt, policy, shape, wasUnreadable } = trying;
    if (shape === undefined || wasUnreadable || !ok) return undefined;
    if (shape.safeParse(payload).success) return undefined;
    trying.wasUnreadable = true;
    const waitMs = waitAfter(policy, attempt, this.#pause.random);
    return this.#isLast(trying, waitMs) ? undefined : { waitMs };
  }

  #isLast({ attempt, policy, until }: Trying, waitMs: number): boolean {
    return attempt >= policy.tries || this.#pause.now() + waitMs >= until;
  }
}

function optionOf({ middlewareControl }: Context): PolicyOption {
  const option = middlewareControl?.getMiddlewareOptions(PolicyOption);
  if (!(option instanceof PolicyOption)) throw new GraphClientError("A request without a policy");
  return option;
}

function unreachableBecause(error: unknown): Unreachable {
  if (error instanceof NoAnswer) return new Unreachable("noAnswer");
  if (error instanceof MalformedAnswer) return new Unreachable("malformedAnswer");
  return new Unreachable("unreachable", error);
}

function pathOf(request: Context["request"]): string {
  return URL.parse(typeof request === "string" ? request : request.url)?.pathname ?? "";
}

/** `ECONNRESET` and the like: Node's fetch hides it in the cause. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const own = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const code = own ?? codeOf(error.cause);
  return code !== undefined && /^[A-Z_]{2,40}$/.test(code) ? code : undefined;
}

/** A batch may hold writes, and is one. */
function isWrite({ options }: Context): boolean {
  return (options?.method ?? "GET").toUpperCase() !== "GET";
}
