import { type Answer, callHttp, untilNothingIsMissing } from "./callHttp.ts";
import { entrySchema, stepOf } from "./caseStep.ts";
import { pressUnchanged, readCards } from "./chat.ts";
import { listUrl, readEvents } from "./lists.ts";
import { type PlannedChange, textOf } from "./planChanges.ts";
import type { Replicas } from "./startReplicas.ts";

const MAX_TRIES = 60;
const SEEN_MS = 20_000;

/** What a client knows of a change it asked for. */
export interface AskedChange {
  readonly mark: string;
  readonly entryNo: string;
  /** Null for a change of the entry itself. */
  readonly caseKey: string | null;
  /** `version` or `title` of the entry, else the action on the case. */
  readonly what: "version" | "title" | "answered" | "decided" | "confirmedUnchanged";
  readonly channel: "tab" | "card" | "sharepoint";
  readonly acknowledged: boolean;
  /** How many requests may have carried it out. */
  readonly requests: number;
}

export interface ListedEntry {
  readonly no: string;
  readonly itemId: string;
}

/** Asks for changes as clients do: a request without an answer is tried again at another service. */
export function createClient(replicas: Replicas, entries: readonly ListedEntry[]) {
  const asked: AskedChange[] = [];
  // Two edits by hand of the same column are one, for whoever looks only afterwards.
  const turns = new Map<string, Promise<void>>();

  /** Carries a planned change out; resolves when it was acknowledged. */
  async function change(planned: PlannedChange): Promise<void> {
    const entry = entries[planned.entry];
    if (entry === undefined) throw new Error(`There is no entry ${planned.entry}`);
    switch (planned.kind) {
      case "version":
        return reportVersion(planned, entry.no);
      case "title":
        return editTitle(planned, entry.no);
      case "case":
        return takeCaseOn(planned, entry.no);
      case "handVersion":
        return inTurn(`${entry.no}/version`, () => editByHand(planned, entry, "version"));
      case "handTitle":
        return inTurn(`${entry.no}/title`, () => editByHand(planned, entry, "title"));
    }
  }

  function inTurn(key: string, work: () => Promise<void>): Promise<void> {
    const mine = (turns.get(key) ?? Promise.resolve()).then(work);
    turns.set(key, mine);
    return mine;
  }

  async function reportVersion({ mark, person, service }: PlannedChange, entryNo: string) {
    const token = await replicas.token(person);
    let requests = 0;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const url = `${replicas.service(service + tries)}/api/entries/${entryNo}/version`;
      const answer = await callHttp(url, { method: "POST", token, body: { version: mark } });
      if (!isRefused(answer, [412])) requests++;
      // The first request was carried out before its service died.
      const isDone = answer?.status === 200 || (requests > 1 && answer?.status === 409);
      if (!isDone) continue;
      const channel = "tab";
      asked.push({
        mark,
        entryNo,
        caseKey: null,
        what: "version",
        channel,
        acknowledged: true,
        requests,
      });
      return;
    }
    throw new Error(`Version ${mark} of ${entryNo} finds no service`);
  }

  async function editTitle({ mark, person, service }: PlannedChange, entryNo: string) {
    const token = await replicas.token(person);
    let eTag: string | undefined;
    let requests = 0;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const url = `${replicas.service(service + tries)}/api/entries/${entryNo}`;
      eTag ??= (await callHttp(url, { token }))?.headers.get("etag") ?? undefined;
      if (eTag === undefined) continue;
      const headers = { "if-match": eTag };
      const body = { values: { title: textOf(mark) } };
      const answer = await callHttp(url, { method: "PATCH", token, headers, body });
      if (!isRefused(answer, [412])) requests++;
      const isDone = answer?.status === 200 || (requests > 1 && answer?.status === 409);
      if (isDone) {
        const channel = "tab";
        asked.push({
          mark,
          entryNo,
          caseKey: null,
          what: "title",
          channel,
          acknowledged: true,
          requests,
        });
        return;
      }
      // Somebody else was faster: this person keeps their own title.
      eTag = undefined;
    }
    throw new Error(`Title ${mark} of ${entryNo} finds no service`);
  }

  async function takeCaseOn(planned: PlannedChange, entryNo: string): Promise<void> {
    const { mark, service } = planned;
    const token = await replicas.token("coordinator-1");
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const url = replicas.service(service + tries);
      const entry = await callHttp(`${url}/api/entries/${entryNo}`, { token });
      if (entry === undefined) continue;
      const { runningCase } = entrySchema.parse(entry.body);
      if (runningCase === null) return reportVersion(planned, entryNo);
      const step = stepOf(runningCase, planned);
      const isAnswer = step.what === "answered";
      const inChat = isAnswer && planned.answer === "unchangedInChat";
      const cards = inChat ? await readCards(replicas, planned.person) : [];
      const card = cards.findLast(
        ({ caseKey, targetRevision }) =>
          caseKey === runningCase.key && targetRevision === runningCase.targetRevision,
      );
      const answer =
        card !== undefined
          ? await pressUnchanged(replicas, planned.person, card, textOf(mark))
          : await callHttp(`${url}/api/cases/${runningCase.key}/${step.route}`, {
              method: "POST",
              token: isAnswer ? await replicas.token(planned.person) : token,
              body: step.body,
            });
      if (isRefused(answer, [404, 409, 412])) continue;
      const acknowledged = answer?.status === 200;
      const channel = card === undefined ? "tab" : "card";
      asked.push({
        mark,
        entryNo,
        caseKey: runningCase.key,
        what: step.what,
        channel,
        acknowledged,
        requests: 1,
      });
      if (acknowledged) return;
      // Not known: the next try sees in what state the case is.
    }
    throw new Error(`The case of ${entryNo} finds no service`);
  }

  /** Somebody with rights on the list changes a column in SharePoint, without If-Match. */
  async function editByHand(
    { mark }: PlannedChange,
    { itemId, no: entryNo }: ListedEntry,
    what: "version" | "title",
  ): Promise<void> {
    const answer = await callHttp(`${listUrl(replicas, "KI-Register")}/items/${itemId}/fields`, {
      method: "PATCH",
      token: await replicas.token("admin", "graph"),
      body: what === "version" ? { Version: mark } : { Title: textOf(mark) },
    });
    if (answer?.status !== 200) throw new Error(`Graph answered ${JSON.stringify(answer)}`);
    const channel = "sharepoint";
    asked.push({ mark, entryNo, caseKey: null, what, channel, acknowledged: true, requests: 1 });
    const after = what === "version" ? mark : textOf(mark);
    await untilNothingIsMissing(async () => {
      const events = await readEvents(replicas, entryNo.toLowerCase());
      const isTold = events.some(({ data }) => data.changes.some((one) => one.after === after));
      return isTold ? [] : [`${what} ${after} of ${entryNo}, edited in SharePoint`];
    }, SEEN_MS);
  }

  return { asked, change };
}

/** True for a refusal that is expected here: nothing was changed. An unexpected answer is an error of the test. */
function isRefused(
  answer: Pick<Answer, "status" | "body"> | undefined,
  expected: readonly number[],
): boolean {
  if (answer === undefined || answer.status === 200) return false;
  if (expected.includes(answer.status)) return true;
  if (answer.status === 409) return false;
  throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
}
