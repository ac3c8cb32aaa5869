/** What may be told of something thrown. */
export interface ErrorFacts {
  readonly kind: string;
  /** Of Graph, Entra, the Bot API or the network. */
  readonly code?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** The id of the list that was asked. */
  readonly list?: string | undefined;
  /** Which parts of an answer or of a stored value do not fit. */
  readonly misfits?: readonly string[] | undefined;
  /** Where in the code. */
  readonly at?: readonly string[] | undefined;
  readonly cause?: ErrorFacts | undefined;
}

const FRAMES = 4;
const MISFITS = 3;
const DEEPEST = 3;

/**
 * For the log, under pino's key `err`. Never the message, nor whatever else an error carries: a token, a name or the text
 * of an entry may be in it.
 */
export function errorFacts(error: unknown, depth = 1): ErrorFacts {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { cause, message, name } = error;
  const response = valueIn(error, "response");
  return {
    kind: name,
    code: codeIn(error, "graphCode") ?? codeIn(error, "code") ?? /\bAADSTS\d+\b/.exec(message)?.[0],
    status:
      numberIn(error, "status") ?? numberIn(error, "statusCode") ?? numberIn(response, "status"),
    requestId: codeIn(error, "requestId"),
    list: /\/lists\/([\w-]+)/.exec(textIn(error, "path") ?? "")?.[1],
    misfits: misfitsOf(error),
    at: framesOf(error),
    cause: cause === undefined || depth >= DEEPEST ? undefined : errorFacts(cause, depth + 1),
  };
}

/** Frames of the stack, without the message that stands before them. */
function framesOf({ message, stack = "" }: Error): readonly string[] | undefined {
  const after = stack.slice(stack.indexOf(message) + message.length);
  const frames = after.match(/^ {4}at .+:\d+:\d+\)?$/gm)?.map((line) => line.trim());
  return frames?.slice(0, FRAMES);
}

/** Of a schema's error: where it did not fit and why, never what stood there. */
function misfitsOf(error: Error): readonly string[] | undefined {
  const issues = valueIn(error, "issues");
  if (!Array.isArray(issues)) return undefined;
  return issues.slice(0, MISFITS).map((issue: unknown) => {
    const path = valueIn(issue, "path");
    return `${Array.isArray(path) ? path.join(".") : ""} ${codeIn(issue, "code") ?? ""}`.trim();
  });
}

/** A code is one word; whatever is longer may be a sentence. */
function codeIn(from: unknown, name: string): string | undefined {
  const text = textIn(from, name);
  return text !== undefined && /^[\w.-]{1,64}$/.test(text) ? text : undefined;
}

function textIn(from: unknown, name: string): string | undefined {
  const value = valueIn(from, name);
  return typeof value === "string" ? value : undefined;
}

function numberIn(from: unknown, name: string): number | undefined {
  const value = valueIn(from, name);
  return typeof value === "number" ? value : undefined;
}

function valueIn(from: unknown, name: string): unknown {
  return typeof from === "object" && from !== null ? Reflect.get(from, name) : undefined;
}
