import { setTimeout as sleep } from "node:timers/promises";
import { verifyChains } from "#register/audit/verifyChains.ts";
import { caseRecordType } from "#register/memory/caseRecord.ts";
import { entryRecordType } from "#register/memory/entryRecord.ts";
import { dayAt } from "#register/store/clock.ts";
import type { ListName } from "#sharepoint/columns.ts";
import { sharePointList } from "#sharepoint/list.ts";
import type { Check } from "./checkContext.ts";
import { type Finding, fact, fault } from "./finding.ts";

/** A write that the running service had begun when the lists were read has its event by then. */
const PAUSE_MS = 5_000;

/** Whether the log of events is complete and nobody changed it. */
export const checkChains: Check = {
  name: "chains",
  async run({ lists, send, surroundings }) {
    const all = await lists();
    const list = (name: ListName) => {
      const there = all.find((one) => one.name === name)?.there;
      if (there === undefined) throw new Error(`The list ${name} is missing`);
      return sharePointList(send, there.path);
    };
    const report = await verifyChains({
      lists: {
        ...{ entries: list("entries"), cases: list("cases"), events: list("events") },
        system: list("system"),
      },
      kinds: { entries: entryRecordType(() => dayAt(surroundings.now())), cases: caseRecordType },
      // Nobody stops a check but the person who ends the whole command.
      signal: new AbortController().signal,
      pause: async () => {
        await sleep(PAUSE_MS);
      },
      onProgress: () => {},
    });
    if (report.faults.length > 0) {
      return report.faults.map(({ chain, kind, number }) =>
        fault("chainBroken", (texts) => texts.chainBroken(chain, kind, number)),
      );
    }
    const { chains, events, notices } = report;
    const sound: Finding[] = [fact("chainsSound", (texts) => texts.chainsSound(chains, events))];
    return notices.length === 0
      ? sound
      : [...sound, fact("chainNotices", (texts) => texts.chainNotices(notices.length))];
  },
};
