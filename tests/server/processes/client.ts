import type { PersonHandle } from "#local/people.ts";
import type { AskedChange } from "./askedChange.ts";
import { type Answer, callHttp, untilNothingIsMissing } from "./callHttp.ts";
import { entrySchema, stepOf } from "./caseStep.ts";
import { pressUnchanged, readCards } from "./chat.ts";
import { listUrl, readEvents, untilGraphAnswers } from "./lists.ts";
import { type PlannedChange, textOf } from "./planChanges.ts";
import type { Replicas } from "./startReplicas.ts";

const MAX_TRIES = 60;
const SEEN_MS = 60_000;

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
      case "incident":
        return reportIncident(planned, entry.no);
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

  /** Sends the same request until it is known to be carried out; answers how many may have done it. */
  async function untilDone(
    planned: PlannedChange,
    person: PersonHandle,
    send: (url: string, token: string) => Promise<Sent>,
  ): Promise<number> {
    const token = await replicas.token(person);
    let requests = 0;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const sent = await send(replicas.service(planned.service + tries), token);
      if (sent === "unsent") continue;
      const isChange = !isRefused(sent, [412]);
      if (isChange) requests++;
      // The first request was carried out before its service died.
      if (sent?.status === 200 || (requests > 1 && sent?.status === 409)) return requests;
    }
    throw new Error(`${planned.kind} ${planned.mark} finds no service`);
  }

  async function reportVersion(planned: PlannedChange, entryNo: string): Promise<void> {
    const { mark, person } = planned;
    const requests = await untilDone(planned, person, (url, token) => {
      const body = { version: mark };
      return callHttp(`${url}/api/entries/${entryNo}/version`, { method: "POST", token, body });
    });
    acknowledge({ mark, entryNo, caseKey: null, what: "version", channel: "tab", requests });
  }

  async function editTitle(planned: PlannedChange, entryNo: string): Promise<void> {
    const { mark, person } = planned;
    let eTag: string | undefined;
    const requests = await untilDone(planned, person, async (service, token) => {
      const url = `${service}/api/entries/${entryNo}`;
      eTag ??= (await callHttp(url, { token }))?.headers.get("etag") ?? undefined;
      if (eTag === undefined) return "unsent";
      const headers = { "if-match": eTag };
      const body = { values: { title: textOf(mark) } };
      // Somebody else was faster: this person keeps their own title.
      eTag = undefined;
      return callHttp(url, { method: "PATCH", token, headers, body });
    });
    acknowledge({ mark, entryNo, caseKey: null, what: "title", channel: "tab", requests });
  }

  async function reportIncident(planned: PlannedChange, entryNo: string): Promise<void> {
    const { harm, mark, reporter } = planned;
    const id = crypto.randomUUID();
    let isTaken = true;
    await untilDone(planned, reporter, async (url, token) => {
      const body = { id, text: textOf(mark), on: "2026-01-05", harm };
      const path = `${url}/api/entries/${entryNo}/incident`;
      const answer = await callHttp(path, { method: "POST", token, body });
      // So much of one person about one application on one day.
      isTaken = answer?.status !== 429;
      return isTaken ? answer : { status: 200, body: null };
    });
    const what = "incidentReported";
    // The same report sent again is the same incident.
    if (isTaken) acknowledge({ mark, entryNo, caseKey: null, what, channel: "tab", requests: 1 });
  }

  function acknowledge(change: Omit<AskedChange, "acknowledged">): void {
    asked.push({ ...change, acknowledged: true });
  }

  async function takeCaseOn(planned: PlannedChange, entryNo: string): Promise<void> {
    const { mark, service } = planned;
    const token = await replicas.token("coordinator-1");
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const url = replicas.service(service + tries);
      const entry = await callHttp(`${url}/api/entries/${entryNo}`, { token });
      if (entry?.status !== 200) continue;
      const { runningCase } = entrySchema.parse(entry.body);
      if (runningCase === null) return reportVersion(planned, entryNo);
      const step = stepOf(runningCase, planned);
      const isAnswer = step.route === "answer";
      const inChat = step.what === "answered" && planned.answer === "unchangedInChat";
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
      const { what } = step;
      const caseKey = runningCase.key;
      asked.push({ mark, entryNo, caseKey, what, channel, acknowledged, requests: 1 });
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
    const value = what === "version" ? mark : textOf(mark);
    const { requests } = await untilGraphAnswers(
      `${listUrl(replicas, "KI-Register")}/items/${itemId}/fields`,
      {
        method: "PATCH",
        token: await replicas.token("admin", "graph"),
        body: what === "version" ? { Version: value } : { Title: value },
      },
    );
    acknowledge({ mark, entryNo, caseKey: null, what, channel: "sharepoint", requests });
    await untilNothingIsMissing(async () => {
      const events = await readEvents(replicas, entryNo.toLowerCase());
      const isTold = events.some(({ data }) => data.changes.some((one) => one.after === value));
      return isTold ? [] : [`${what} ${value} of ${entryNo}, edited in SharePoint`];
    }, SEEN_MS);
  }

  return { asked, change };
}

type Sent = Pick<Answer, "status" | "body"> | undefined | "unsent";

/** Not known whether it was carried out; a service that waits for SharePoint says 503. */
const UNKNOWN = [502, 503, 504];

/** True for a refusal that is expected here: nothing was changed. An unexpected answer is an error of the test. */
function isRefused(
  answer: Pick<Answer, "status" | "body"> | undefined,
  expected: readonly number[],
): boolean {
  if (answer === undefined || answer.status === 200) return false;
  if (UNKNOWN.includes(answer.status)) return false;
  if (expected.includes(answer.status)) return true;
  if (answer.status === 409) return false;
  throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
}
