import { z } from "zod";
import { LOCAL_CLIENT_ID, type LocalPerson, PEOPLE_OF_TENANT } from "#local/people.ts";
import type { Store } from "#local/store.ts";
import type { CallBot } from "./botCaller.ts";
import { openConversation } from "./chatStore.ts";

const settingName = (person: LocalPerson) => `installed/${person.oid}`;

/** Installs the app for everybody of the tenant, once; who could not be told is told at the next start. */
export async function installForAll(store: Store, callBot: CallBot): Promise<void> {
  for (const person of PEOPLE_OF_TENANT) {
    if (store.setting(settingName(person), z.boolean()) === true) continue;
    openConversation(store, person);
    const answer = await callBot(person, {
      type: "installationUpdate",
      action: "add",
      entities: [],
      channelData: {
        tenant: { id: person.tenantId },
        settings: { selectedChannel: null },
        source: { name: "message" },
        app: { id: LOCAL_CLIENT_ID },
      },
    });
    if (answer !== null && answer.status < 300) store.remember(settingName(person), true);
  }
}
