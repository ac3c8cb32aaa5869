import type { z } from "zod";
import type { GraphRequest, GraphResponse, SendGraph } from "./graph.ts";
import { GraphError } from "./graphError.ts";
import { NO_ANSWER } from "./graphStatus.ts";

/**
 * Graph has answered in a shape that nobody can read. That is as good as no answer: it passes, or somebody at Microsoft
 * mends it, and what was to be written may have been written. Names where the answer does not fit, never what stands there.
 */
export class UnreadableAnswer extends GraphError {
  readonly issues: readonly Misfit[];

  constructor({ method, path }: Asked, { headers }: Answered, issues: readonly Misfit[]) {
    const message = "The answer does not have the shape that was asked for";
    const body = { error: { code: "unreadableAnswer", message } };
    super(method, path, { status: NO_ANSWER, headers, body });
    this.name = "UnreadableAnswer";
    this.issues = issues.map(({ code, path: at }) => ({ code, path: at }));
  }
}

type Misfit = Pick<z.core.$ZodIssue, "code" | "path">;
type Asked = Pick<GraphRequest, "method" | "path">;
type Answered = Pick<GraphResponse, "headers">;

/** The body of a successful answer. Throws `UnreadableAnswer` where it does not fit. */
export function readBody<Schema extends z.ZodType>(
  schema: Schema,
  asked: Asked,
  answer: GraphResponse,
): z.infer<Schema> {
  const parsed = schema.safeParse(answer.body);
  if (!parsed.success) throw new UnreadableAnswer(asked, answer, parsed.error.issues);
  return parsed.data;
}

/** Asks for something in this shape, once more where a read comes in another. */
export async function askFor<Schema extends z.ZodType>(
  send: SendGraph,
  request: GraphRequest,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return readBody(schema, request, await send({ ...request, shape: schema }));
}

/** Those of several things that can be read; every other one is told of and left out: nothing stops for one of many. */
export function readEach<Schema extends z.ZodType>(
  schema: Schema,
  asked: Asked,
  answer: GraphResponse & { readonly body: readonly unknown[] },
  unreadable: (error: UnreadableAnswer, value: unknown) => void,
): readonly z.infer<Schema>[] {
  return answer.body.flatMap((value) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return [parsed.data];
    unreadable(new UnreadableAnswer(asked, answer, parsed.error.issues), value);
    return [];
  });
}

/** Undefined where the answer cannot be read: what nobody can read is there, and is not what was looked for. */
export async function unlessUnreadable<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UnreadableAnswer) return undefined;
    throw error;
  }
}
