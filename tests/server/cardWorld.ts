import { expect } from "vitest";
import { z } from "zod";
import { classifyCase, postBy } from "./classifyCase.ts";
import { caseOf, messagesOf, reportVersion } from "./registerState.ts";
import type { TestService } from "./startTestService.ts";

const NO = "KI-2026-0001";
const CARD = "application/vnd.microsoft.card.adaptive";
const invokeSchema = z.strictObject({
  statusCode: z.literal(200),
  type: z.literal(CARD),
  value: z.looseObject({ type: z.literal("AdaptiveCard"), body: z.array(z.unknown()) }),
});
const activitySchema = z.looseObject({
  attachments: z.array(z.looseObject({ contentType: z.literal(CARD), content: z.unknown() })),
});

/** A question, and both copies of it. */
interface Asked {
  readonly key: string;
  readonly version: string;
  readonly targetRevision: number;
  readonly owner: string;
  readonly deputy: string;
}

/** Where the exemption of Art. 6(3) is documented. */
const EXEMPTION = { url: "https://stadt.sharepoint.com/sites/ki/Ausnahme.pdf" };

/** Owner and deputy of KI-2026-0001 with the cards in their chats, and a question nobody has answered yet. */
export function cardWorld(running: TestService) {
  let versions = 0;
  let asked: Asked = { key: "", version: "", targetRevision: 0, owner: "", deputy: "" };

  async function ask(): Promise<void> {
    await finishCase();
    await askAgain();
  }

  /** A newer version, while the question about the last one may still wait. */
  async function askAgain(): Promise<void> {
    versions += 1;
    const version = `3.${versions}`;
    const { key, targetRevision } = await reportVersion(running, NO, version);
    const owner = (await messagesOf(running, "owner-1")).at(-1)?.id ?? "";
    const deputy = (await messagesOf(running, "deputy-1")).at(-1)?.id ?? "";
    asked = { key, version, targetRevision, owner, deputy };
  }

  /** Withdraws or confirms whatever runs, so that the next version makes a case of its own. */
  async function finishCase(): Promise<void> {
    const { key, revision: seen, state } = await caseOf(running, NO);
    const closed = ["approved", "unchanged", "withdrawn"].includes(state);
    if (closed) return;
    const revision =
      state === "open" ? await classifyCase(postBy(running), key, "highRiskExempt") : seen;
    const [command, body] =
      state === "objection"
        ? ["object", { confirm: true }]
        : state === "open"
          ? ["decide", { decision: "approved", reason: "Geprüft.", art63Document: EXEMPTION }]
          : ["withdraw", { reason: "Test" }];
    const done = await running.call("coordinator-1", "POST", `/api/cases/${key}/${command}`, {
      revision,
      ...body,
    });
    expect(done.status).toBe(200);
    await running.service.register.roundEnded();
  }

  async function press(
    person: string,
    activityId: string,
    verb: string,
    data: Readonly<Record<string, unknown>> = {},
    also: Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const { key: caseKey, targetRevision } = asked;
    const answer = await running.call(null, "POST", `/local/teams/people/${person}/invoke`, {
      activityId,
      verb,
      data: { caseKey, targetRevision, ...data },
      ...also,
    });
    expect(answer.status).toBe(200);
    return JSON.stringify(invokeSchema.parse(answer.body).value);
  }

  /** The card of a message as the chat shows it now. */
  async function shown(person: string, id: string): Promise<string> {
    const message = (await messagesOf(running, person)).find((one) => one.id === id);
    return JSON.stringify(activitySchema.parse(message?.activity).attachments[0]?.content);
  }

  async function shownToBoth(): Promise<readonly [string, string]> {
    await running.service.register.roundEnded();
    return [await shown("owner-1", asked.owner), await shown("deputy-1", asked.deputy)];
  }

  return {
    ask,
    askAgain,
    asked: () => asked,
    finishCase,
    press,
    shown,
    shownToBoth,
  };
}
