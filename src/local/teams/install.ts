import { z } from "zod";
import { LOCAL_CLIENT_ID, type LocalPerson, PEOPLE_OF_TENANT } from "#local/people.ts";
import type { Store } from "#local/store.ts";
import type { CallBot } from "./botCaller.ts";
import { openConversation } from "./chatStore.ts";

const settingName = (person: LocalPerson) => `installed/${person.oid}`;

/** For whom the app is installed; undefined for those who were never told. */
const installed = (store: Store, person: LocalPerson) =>
  store.setting(settingName(person), z.boolean());

/** Somebody removed the app: the bot may not speak to them any more. */
export const isUninstalled = (store: Store, person: LocalPerson) =>
  installed(store, person) === false;

/** The app in people's Teams, as an administrator or the people themselves put it there. */
export interface Installations {
  isInstalled(person: LocalPerson): boolean;
  install(person: LocalPerson): Promise<void>;
  uninstall(person: LocalPerson): Promise<void>;
  /**
   * For everybody of the tenant who has not removed it: they have had it for long, and its newest version comes to them. Who could
   * not be told is told at the next start.
   */
  installForAll(): Promise<void>;
}

export function createInstallations(store: Store, callBot: CallBot): Installations {
  const tell = (person: LocalPerson, action: "add" | "add-upgrade" | "remove") =>
    callBot(person, {
      type: "installationUpdate",
      action,
      entities: [],
      channelData: {
        tenant: { id: person.tenantId },
        settings: { selectedChannel: null },
        source: { name: "message" },
        app: { id: LOCAL_CLIENT_ID },
      },
    });
  return {
    isInstalled: (person) => installed(store, person) === true,
    async install(person) {
      openConversation(store, person);
      store.remember(settingName(person), true);
      await tell(person, "add");
    },
    async uninstall(person) {
      store.remember(settingName(person), false);
      await tell(person, "remove");
    },
    async installForAll() {
      for (const person of PEOPLE_OF_TENANT) {
        if (installed(store, person) !== undefined) continue;
        openConversation(store, person);
        const answer = await tell(person, "add-upgrade");
        if (answer !== null && answer.status < 300) store.remember(settingName(person), true);
      }
    },
  };
}
