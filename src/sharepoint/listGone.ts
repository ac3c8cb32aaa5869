import { answersSchema, BATCH_PATH } from "./batchAnswers.ts";
import type { GraphResponse, SendGraph } from "./graph.ts";
import { GraphError } from "./graphError.ts";

/** A list that was deleted, or that the application may no longer see: nothing is known of its items. */
export class ListGone extends GraphError {
  /** `/sites/{id}/lists/{id}` */
  readonly listPath: string;

  constructor(listPath: string, answer: GraphResponse) {
    super("GET", listPath, answer);
    this.name = "ListGone";
    this.listPath = listPath;
  }
}

/** Graph says "not found" of an item that is gone, and of every item of a list that is gone: this tells them apart. */
export function sendToList(send: SendGraph, pathOf: () => string): SendGraph {
  async function requireList(): Promise<void> {
    const path = pathOf();
    const request = { method: "GET", path: `${path}?$select=id`, expected: [404] } as const;
    const answer = await send(request);
    if (answer.status === 404) throw new ListGone(path, answer);
  }
  return async (request) => {
    try {
      const response = await send(request);
      if (isNotFound(response, request.path)) await requireList();
      return response;
    } catch (error) {
      if (error instanceof GraphError && error.status === 404) await requireList();
      throw error;
    }
  };
}

/** Of a batch only where it found nothing at all. */
function isNotFound({ body, status }: GraphResponse, path: string): boolean {
  if (path !== BATCH_PATH) return status === 404;
  const parsed = answersSchema.safeParse(body);
  return parsed.success && parsed.data.responses.every((one) => one.status === 404);
}
