import { createAudit } from "#register/audit/audit.ts";
import type { ChainReport, VerifiedLists } from "#register/audit/verifyChains.ts";
import { sharePointList } from "#sharepoint/list.ts";
import { editByHand, itemsWhere } from "./listContents.ts";
import type { TestRegister } from "./startRegister.ts";

/** The lists as the verification reads them. */
export function auditedLists({ lists, send }: TestRegister): VerifiedLists {
  return {
    events: sharePointList(send, lists.events),
    entries: sharePointList(send, lists.entries),
    cases: sharePointList(send, lists.cases),
    system: sharePointList(send, lists.system),
  };
}

/** Verifies all chains of the lists once; whatever fails there fails the test. */
export async function verify(
  running: TestRegister,
  lists: VerifiedLists = auditedLists(running),
): Promise<ChainReport> {
  const failures: unknown[] = [];
  const audit = createAudit({
    lists,
    onError: (error) => failures.push(error),
    now: () => running.standIn.now(),
    pauseMs: 0,
  });
  audit.start();
  while (audit.state().state === "running") await nextTurn();
  const state = audit.state();
  if (state.state !== "done") throw failures[0] ?? new Error(`The audit is ${state.state}`);
  return state.result;
}

export const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** One event of the list by its key. */
export async function storedEvent(running: TestRegister, key: string) {
  const [item] = await itemsWhere(running, "events", "EventKey", key);
  if (item === undefined) throw new Error(`There is no event ${key}`);
  const text = (column: string) => String(item.fields[column] ?? "");
  return { id: item.id, text };
}

/** Somebody changes columns of an event in SharePoint. */
export async function editEvent(
  running: TestRegister,
  key: string,
  fields: Readonly<Record<string, string | null>>,
): Promise<void> {
  await editByHand(running, "events", (await storedEvent(running, key)).id, fields);
}

export async function deleteEvent(running: TestRegister, key: string): Promise<void> {
  const { id } = await storedEvent(running, key);
  await running.send({ method: "DELETE", path: `${running.lists.events}/items/${id}` });
}
