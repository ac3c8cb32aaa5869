import type { Express } from "express";
import { tabLink } from "#domain/tabLink.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Deliver } from "#register/messages/delivery.ts";
import { botLimits } from "#server/limits/botLimits.ts";
import { createKeySet } from "#server/tokens/keySet.ts";
import { createTokenCheck } from "#server/tokens/tokenCheck.ts";
import { createInstallApp } from "#sharepoint/installApp.ts";
import { createBot } from "#teams/bot/bot.ts";
import { BOT_ISSUER } from "#teams/bot/guard.ts";
import type { TabUrl } from "#teams/cards/cardContext.ts";
import { createDeliver } from "#teams/send/delivery.ts";
import { installingDeliver } from "#teams/send/installingDeliver.ts";
import { askingKeys, realNow, type Wiring } from "./wiring.ts";

/** Microsoft's own check of the Bot Framework's tokens allows as much. */
const BOT_CLOCK_TOLERANCE_S = 300;

/** The bot's ids and addresses, and the links on its cards. */
function botConfig({ options: { sendLimits, surroundings } }: Wiring) {
  const { clientId, tenantId } = surroundings.signIn();
  const { keysUrl, ...addresses } = surroundings.bot();
  // What a card says of a case stands in the evaluation; coordinators decide where all cases stand.
  const tabUrl: TabUrl = (no, key, reader) =>
    tabLink(
      surroundings.appId,
      reader === "coordination" ? `cases/${key}` : `entry/${no}?tab=evaluation`,
    );
  const pageUrl = (page: string) => tabLink(surroundings.appId, page);
  return {
    keysUrl,
    config: { clientId, tenantId, tabUrl, pageUrl, ...addresses, limits: sendLimits },
  };
}

/** Sends cards, and puts the app into the Teams of whoever does not have it. */
export function wireMessenger(wiring: Wiring, { commands, reads }: RunningRegister): Deliver {
  const { microsoft, options } = wiring;
  const { config } = botConfig(wiring);
  const { log } = options;
  const common = { reads: () => reads, rememberConversation: commands.rememberConversation, log };
  return installingDeliver(createDeliver({ ...common, config, token: microsoft.botToken }), {
    ...common,
    install: createInstallApp({
      send: microsoft.send,
      appId: options.surroundings.appId,
      now: realNow,
    }),
    config: { clientId: config.clientId, serviceUrl: config.serviceUrl },
    now: realNow,
  });
}

/** Listens at once; a press waits until the register is loaded. */
export function wireBot(
  web: Express,
  wiring: Wiring,
  register: RunningRegister,
): ReturnType<typeof createBot> {
  const { limits, microsoft, options } = wiring;
  const { config, keysUrl } = botConfig(wiring);
  const asking = askingKeys(options);
  const wanted = {
    issuer: BOT_ISSUER,
    audience: config.clientId,
    requiredClaims: ["exp"],
    clockTolerance: BOT_CLOCK_TOLERANCE_S,
  };
  const keys = createKeySet({ url: keysUrl, ...asking });
  const checkToken = createTokenCheck(keys, wanted, asking.onFailure);
  const loaded = register.loaded().then(() => register);
  // Whoever does not wait for it need not hear that it never came.
  loaded.catch(() => undefined);
  return createBot({
    web,
    register: loaded,
    config: { ...config, checkToken },
    token: microsoft.botToken,
    mayAct: botLimits(limits),
    log: options.log,
  });
}
