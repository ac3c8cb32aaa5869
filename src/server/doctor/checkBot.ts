import { isAllowedServiceUrl } from "#teams/bot/serviceUrl.ts";
import type { Check } from "./checkContext.ts";
import { fact, fault } from "./finding.ts";
import { tokenFailure } from "./tokenFailure.ts";

const SCOPE = "https://api.botframework.com/.default";
const TIMEOUT_MS = 10_000;
/** Nobody's chat: who is let in hears that it is unknown, everybody else that they may not ask. */
const PROBE = "v3/conversations/self-check/members";

/** Whether the bot can sign in, and whether the interface that carries its messages answers. */
export const checkBot: Check = {
  name: "bot",
  async run({ fetch, surroundings }) {
    const { allowLoopback, serviceUrl } = surroundings.bot();
    // The token goes to Microsoft's interface only.
    if (!isAllowedServiceUrl(serviceUrl, allowLoopback)) {
      return [fault("botUrlForeign", (texts) => texts.botUrlForeign(serviceUrl))];
    }
    const token = await surroundings.botToken(SCOPE).catch(tokenFailure);
    if (typeof token !== "string") {
      return [fault("noBotToken", (texts) => texts.noBotToken(token.reason))];
    }
    const answer = await ask(fetch, `${serviceUrl.replace(/\/*$/, "/")}${PROBE}`, token);
    if (answer === 401) return [fault("botRefused", (texts) => texts.botRefused())];
    return typeof answer === "string" || answer >= 500
      ? [fault("botUnreachable", (texts) => texts.botUnreachable(serviceUrl, String(answer)))]
      : [fact("botAnswers", (texts) => texts.botAnswers(serviceUrl))];
  },
};

/** The status of the answer, or the name of what went wrong. */
async function ask(send: typeof fetch, url: string, token: string): Promise<number | string> {
  try {
    const response = await send(url, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: "manual",
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    return error instanceof Error ? error.name : "?";
  }
}
