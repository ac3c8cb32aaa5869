import express, { Router } from "express";
import { z } from "zod";
import type { PersonHandle } from "#local/people.ts";
import { personByOid } from "#local/people.ts";

const activitySchema = z.looseObject({ from: z.looseObject({ aadObjectId: z.string() }) });

/** Leads what people do in Teams to one replica or another, as a load balancer before the bot. */
export function botRouter() {
  let everybody = "";
  // Those who are led elsewhere, one replica after the other.
  const led = new Map<string, string[]>();
  const router = Router();

  router.post(
    "/api/messages",
    express.text({ type: () => true, limit: "1mb" }),
    async (request, response) => {
      const body = z.string().parse(request.body);
      const { from } = activitySchema.parse(JSON.parse(body));
      const handle = personByOid(from.aadObjectId)?.handle ?? "";
      const targets = led.get(handle);
      const target = targets?.shift() ?? everybody;
      targets?.push(target);
      try {
        const answer = await fetch(`${target}/api/messages`, {
          method: "POST",
          headers: {
            "content-type": request.get("content-type") ?? "",
            authorization: request.get("authorization") ?? "",
          },
          body,
        });
        response.status(answer.status).type(answer.headers.get("content-type") ?? "text/plain");
        response.send(await answer.text());
      } catch {
        // The replica was killed: Teams reaches nobody.
        response.destroy();
      }
    },
  );

  return {
    router,
    /** Everybody to this replica. */
    lead(url: string): void {
      everybody = url;
      led.clear();
    },
    /** One person's next actions to these replicas in turn. */
    leadPerson(handle: PersonHandle, urls: readonly string[]): void {
      led.set(handle, [...urls]);
    },
  };
}
