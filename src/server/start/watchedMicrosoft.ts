import { withinLimit } from "#outbound/withinLimit.ts";
import { createGraphWatch, type GraphReason } from "#server/watch/graphWatch.ts";
import type { Metrics } from "#server/watch/metrics.ts";
import { createTokenWatch } from "#server/watch/tokenWatch.ts";
import { createGraph, type SendGraph } from "#sharepoint/graph.ts";
import { GRAPH_POLICIES, type GraphPolicies } from "#sharepoint/graphPolicies.ts";
import { createPause, realTiming } from "#sharepoint/pause.ts";
import type { OnAnswer } from "#sharepoint/retry.ts";
import type { BotToken } from "#teams/send/connector.ts";
import type { Surroundings } from "./surroundings.ts";

/** The service's ways to Microsoft 365, and whether they are open. */
export interface WatchedMicrosoft {
  readonly send: SendGraph;
  /** The way to the directory: where it asks for patience, SharePoint is not held up. */
  readonly directory: SendGraph;
  readonly botToken: BotToken;
  graphReason(): GraphReason | undefined;
  /** Whether the service's own sign-in fails. */
  lacksToken(): boolean;
  /** To be called every few seconds. */
  tick(): Promise<void>;
}

/** One question to Graph that nobody's work waits for. */
const ASK_LIMIT_MS = 5_000;
const ASKED_ONCE = { ...GRAPH_POLICIES.item, tries: 1, tryMs: ASK_LIMIT_MS, allMs: ASK_LIMIT_MS };
const ASK_ONCE: GraphPolicies = { item: ASKED_ONCE, page: ASKED_ONCE, wholeList: ASKED_ONCE };

/** `answersAgain` is called as soon as Graph answers after a silence. */
export function watchedMicrosoft(
  surroundings: Pick<Surroundings, "botToken" | "fetch" | "graphToken" | "siteId" | "userAgent">,
  policies: GraphPolicies,
  metrics: Pick<Metrics, "countedPause" | "onAnswer">,
  answersAgain: () => void,
): WatchedMicrosoft {
  const { fetch, siteId, userAgent } = surroundings;
  const tokens = createTokenWatch();
  const counted = (onAnswer: OnAnswer): OnAnswer => {
    return (answer) => {
      metrics.onAnswer(answer);
      onAnswer(answer);
    };
  };
  const common = { fetch, token: tokens.watched(surroundings.graphToken), userAgent };
  const graph = createGraphWatch({
    pause: metrics.countedPause(createPause(realTiming)),
    async ask(watched) {
      const send = createGraph({
        ...common,
        pause: watched.pause,
        onAnswer: counted(watched.onAnswer),
        policies: ASK_ONCE,
      });
      const path = `/sites/${siteId}?$select=id`;
      const expected = [401, 403, 404];
      // A token that does not come knows no signal: the limit ends the wait for it, too.
      const { status } = await withinLimit(
        { tryMs: ASK_LIMIT_MS, leftMs: ASK_LIMIT_MS },
        (signal) => send({ method: "GET", path, expected, signal }),
      );
      return status;
    },
    answersAgain,
  });
  return {
    send: createGraph({
      ...common,
      policies,
      onAnswer: counted(graph.onAnswer),
      pause: graph.pause,
    }),
    directory: createGraph({
      ...common,
      policies,
      onAnswer: metrics.onAnswer,
      pause: metrics.countedPause(createPause(realTiming)),
    }),
    botToken: tokens.watched(surroundings.botToken),
    graphReason: graph.reason,
    lacksToken: tokens.isRefused,
    async tick() {
      await Promise.all([graph.tick(), tokens.tick()]);
    },
  };
}
