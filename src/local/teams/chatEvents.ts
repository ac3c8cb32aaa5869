import type { Request, Response } from "express";
import type { LocalPerson } from "#local/people.ts";

/** Server-sent events for the window: whose chat changed. */
export interface ChatEvents {
  changed(person: LocalPerson): void;
  listen(request: Request, response: Response): void;
  stop(): void;
}

export function createChatEvents(): ChatEvents {
  const listeners = new Set<Response>();
  return {
    changed(person) {
      for (const listener of listeners)
        listener.write(`data: ${JSON.stringify({ person: person.handle })}\n\n`);
    },
    listen(request, response) {
      // A quiet chat is no broken connection.
      response.setTimeout(0);
      response.set({ "content-type": "text/event-stream", "cache-control": "no-store" });
      response.flushHeaders();
      response.write(": connected\n\n");
      listeners.add(response);
      request.on("close", () => listeners.delete(response));
    },
    stop() {
      for (const listener of listeners) listener.end();
      listeners.clear();
    },
  };
}
