import type { PRESSES } from "#teams/press/verbs.ts";
import { idOf } from "./registerState.ts";

/** Whose application and case somebody is in front of: everybody in front of the same, but for who owns their own. */
export const NO = "KI-2026-0001";
export const OWN = "KI-2026-0003";
export const TITLE = "Postsortierung";

export const PEOPLE = {
  employee: "employee",
  owner: "owner-1",
  deputy: "deputy-1",
  head: "head-1",
  coordinator: "coordinator-1",
  /** A coordinator in front of the application that they own. */
  owningCoordinator: "coordinator-2",
  /** Who is asked for a statement in the case, and who holds another role. */
  askedReviewer: "reviewer-dataprotection",
  reviewer: "reviewer-staffcouncil",
  auditor: "auditor",
  admin: "admin",
  /** Writes what everybody is to read. */
  editor: "editor",
} as const;
export type Somebody = keyof typeof PEOPLE;
export const EVERYBODY = Object.keys(PEOPLE).filter((one): one is Somebody => one in PEOPLE);

const COORDINATORS: readonly Somebody[] = ["coordinator", "owningCoordinator"];
const AUDITING: readonly Somebody[] = [...COORDINATORS, "auditor", "admin"];
/** Lists for coordination, the log for audit. */
const EXPORTING: readonly Somebody[] = [...COORDINATORS, "auditor"];
const OWNING: readonly Somebody[] = ["owner", "deputy", "owningCoordinator"];
const RESPONSIBLE: readonly Somebody[] = ["owner", "deputy", ...COORDINATORS];
const INVOLVED: readonly Somebody[] = [...RESPONSIBLE, "head", "auditor"];
const INDEPENDENT: readonly Somebody[] = ["coordinator"];

interface Row {
  readonly may: readonly Somebody[];
  /** What they are answered. Whatever would change something is refused behind the question who may: 400, 404, 409, 412. */
  readonly status: number;
  readonly body?: unknown;
}

const read = (may: readonly Somebody[] = EVERYBODY): Row => ({ may, status: 200 });
/** A step at a case that somebody has not seen. */
const unseen = (may: readonly Somebody[], body: Readonly<Record<string, unknown>> = {}): Row => ({
  may,
  status: 412,
  body: { revision: 999, reason: "Grund", ...body },
});
const UUID = "11111111-1111-4111-8111-111111111111";

/** Every route of the API: who gets behind the question who may. What is not here yet fails the first test. */
export const ROUTES: Readonly<Record<string, Row>> = {
  "GET /api/me": read(),
  "GET /api/me/start": read(),
  "GET /api/me/office": read(),
  "GET /api/register": read(),
  "GET /api/accessibility": read(),
  "GET /api/people": read(),
  "GET /api/me/entries": read(),
  "GET /api/me/absence": read(),
  "PUT /api/me/absence": { may: EVERYBODY, status: 400, body: { until: "2020-01-01" } },
  "DELETE /api/me/absence": read(),
  "PUT /api/entries/:no/follow": { may: EVERYBODY, status: 400, body: { more: 1 } },
  "DELETE /api/entries/:no/follow": read(),
  "GET /api/hints/mine": read(),
  "GET /api/hints": read(COORDINATORS),
  "POST /api/hints": { may: EVERYBODY, status: 400, body: { id: UUID } },
  "POST /api/hints/:id/close": {
    may: COORDINATORS,
    status: 404,
    body: { outcome: { kind: "answered", answer: "Danke" } },
  },
  "GET /api/deadlines": read(),
  "GET /api/figures": { may: [...COORDINATORS, "auditor"], status: 400 },
  "POST /api/figures/files": { may: [...COORDINATORS, "auditor"], status: 400 },
  "GET /api/figures/entries": { may: [...COORDINATORS, "auditor"], status: 400 },
  "GET /api/settings": read(AUDITING),
  "GET /api/settings/people": read(AUDITING),
  "PATCH /api/settings": { may: ["admin"], status: 400, body: { values: { fourEyes: 1 } } },
  "GET /api/audit/chains": read(AUDITING),
  "POST /api/audit/chains": { may: AUDITING, status: 202 },
  "GET /api/audit/problems": read(AUDITING),
  "GET /api/audit/events": read(AUDITING),
  "POST /api/audit/exports": { may: ["auditor"], status: 400 },
  "POST /api/entries": { may: EVERYBODY, status: 400, body: { values: {} } },
  "GET /api/entries/:no": read(),
  "GET /api/entries/:no/history": read(),
  "PATCH /api/entries/:no": { may: [...RESPONSIBLE, "editor"], status: 412, body: { values: {} } },
  "POST /api/entries/:no/version": { may: RESPONSIBLE, status: 409, body: { version: "9.1" } },
  "GET /api/entries/:no/suspension": read([...RESPONSIBLE, "askedReviewer"]),
  "POST /api/entries/:no/suspension": {
    may: [...RESPONSIBLE, "askedReviewer"],
    status: 409,
    body: { reason: "Störung" },
  },
  "POST /api/entries/:no/suspension/lift": {
    may: INDEPENDENT,
    status: 409,
    body: { to: "productive", reason: "Behoben" },
  },
  "PUT /api/entries/:no/usage-proposal": {
    may: OWNING,
    status: 400,
    body: { values: { staffRelease: "withConditions" } },
  },
  "POST /api/entries/:no/usage-proposal/decline": {
    may: INDEPENDENT,
    status: 409,
    body: { reason: "Nicht nötig" },
  },
  "GET /api/publication": read([...COORDINATORS, "auditor", "editor"]),
  "GET /api/entries/:no/publication": read([...INVOLVED, "editor"]),
  "POST /api/entries/:no/publication/release": {
    may: INDEPENDENT,
    status: 412,
    body: { fields: [], seen: "old" },
  },
  "POST /api/entries/:no/publication/confirm": { may: OWNING, status: 409, body: { release: 9 } },
  "POST /api/entries/:no/publication/send-back": {
    may: OWNING,
    status: 409,
    body: { release: 9, reason: "Titel" },
  },
  "POST /api/entries/:no/publication/withhold": {
    may: INDEPENDENT,
    status: 400,
    body: { reason: "other", note: "" },
  },
  "POST /api/entries/:no/publication/withdraw": {
    may: INDEPENDENT,
    status: 409,
    body: { reason: "Falsch" },
  },
  "POST /api/entries/:no/publication/reopen": { may: INDEPENDENT, status: 409 },
  "POST /api/entries/:no/cases": {
    may: COORDINATORS,
    status: 409,
    body: { reason: "Anlass der Prüfung" },
  },
  "POST /api/entries/:no/submission": { may: OWNING, status: 409 },
  "POST /api/entries/:no/incident": {
    may: EVERYBODY,
    status: 400,
    body: { id: UUID, text: "Etwas ist geschehen", on: "2099-01-01", harm: "no" },
  },
  "POST /api/entries/:no/change": {
    may: RESPONSIBLE,
    status: 400,
    body: {
      id: UUID,
      answer: { option: "changed", changed: [], unsure: [], live: "planned", dateUnknown: true },
    },
  },
  "GET /api/cases": read(["employee", ...RESPONSIBLE, "askedReviewer", "auditor"]),
  "GET /api/tasks": read(),
  "POST /api/cases/:key/answer": {
    may: RESPONSIBLE,
    status: 409,
    body: { targetRevision: 999, answer: { option: "unchanged", reason: "bugfix" } },
  },
  "POST /api/cases/:key/decide": unseen(INDEPENDENT, { decision: "approved" }),
  "POST /api/cases/:key/query": { ...unseen(INDEPENDENT), body: { revision: 999, text: "Frage" } },
  "POST /api/cases/:key/object": {
    ...unseen(INDEPENDENT),
    body: { revision: 999, confirm: true },
  },
  "POST /api/cases/:key/extend": unseen(INDEPENDENT, { workingDays: 5 }),
  "POST /api/cases/:key/withdraw": unseen(RESPONSIBLE),
  "POST /api/cases/:key/reassign": unseen(COORDINATORS, { ownerId: idOf("owner-2") }),
  "POST /api/cases/:key/suspension": unseen(INDEPENDENT, { decision: "confirmed" }),
  "POST /api/cases/:key/raise": unseen(INDEPENDENT),
  "POST /api/cases/:key/note": { ...unseen(INDEPENDENT), body: { revision: 999, note: "x" } },
  "POST /api/cases/:key/check": { ...unseen(INDEPENDENT), body: { revision: 999, marked: true } },
  "POST /api/cases/:key/remind": { ...unseen(INDEPENDENT), body: { revision: 999 } },
  "POST /api/cases/:key/handler": {
    ...unseen(INDEPENDENT),
    body: { revision: 999, personId: null },
  },
  "POST /api/cases/:key/resend": {
    may: COORDINATORS,
    status: 404,
    body: { personId: idOf("owner-2") },
  },
  "POST /api/cases/:key/later": { may: OWNING, status: 409, body: { on: "2099-01-01" } },
  "POST /api/cases/:key/handover": { may: [], status: 409, body: { accept: true } },
  "POST /api/cases/:key/not-mine": { may: OWNING, status: 409, body: { targetRevision: 999 } },
  "POST /api/cases/:key/statement": {
    ...unseen(INDEPENDENT),
    body: {
      revision: 999,
      role: "legal",
      personId: idOf("owner-2"),
      question: "Frage",
      required: false,
    },
  },
  "POST /api/cases/:key/statement/:id": {
    may: ["askedReviewer"],
    status: 400,
    body: { result: "objected", text: " " },
  },
  "POST /api/cases/:key/classification": {
    may: RESPONSIBLE,
    status: 400,
    body: { answers: { X9: { answer: null, seen: null } } },
  },
  "POST /api/cases/:key/classification/confirm-answer": {
    may: INDEPENDENT,
    status: 400,
    body: { question: "X9", seen: "yes" },
  },
  "POST /api/cases/:key/classification/confirm": {
    ...unseen(INDEPENDENT),
    body: { revision: 999 },
  },
  // This case is not decided yet: there is nothing to read, for those who would.
  "GET /api/cases/:key/document": { may: INVOLVED, status: 404 },
  "POST /api/cases/:key/document/exports": {
    may: INVOLVED,
    status: 404,
    body: { format: "json", language: "de" },
  },
  "POST /api/cases/:key/sections/request": unseen(INDEPENDENT, {
    sections: ["data"],
    reason: undefined,
  }),
  "POST /api/cases/:key/sections/cancel": unseen(INDEPENDENT, { sections: ["data"] }),
  "POST /api/cases/:key/sections/waive": unseen(INDEPENDENT, { section: "law" }),
  "POST /api/cases/:key/sections/confirm": unseen(RESPONSIBLE, {
    sections: ["data"],
    reason: undefined,
  }),
  "POST /api/cases/:key/statement/:id/cancel": unseen(INDEPENDENT),
  "POST /api/cases/:key/condition": {
    ...unseen(INDEPENDENT),
    body: { revision: 999, text: "Auflage", dueOn: "2099-01-01" },
  },
  "POST /api/cases/:key/condition/:id/evidence": {
    may: OWNING,
    status: 404,
    body: { round: 1, text: "Erledigt" },
  },
  "POST /api/cases/:key/condition/:id/judge": {
    may: INDEPENDENT,
    status: 404,
    body: { round: 1, isAccepted: true, reason: "" },
  },
  "POST /api/cases/:key/condition/:id/day": {
    ...unseen(INDEPENDENT),
    body: { revision: 999, dueOn: "2099-01-01", reason: "Nein" },
  },
  "POST /api/cases/:key/condition/:id/lift": unseen(INDEPENDENT),
  "POST /api/cases/:key/evidence": {
    may: RESPONSIBLE,
    status: 400,
    body: { url: "https://example.org/dokument.pdf" },
  },
  "POST /api/cases/:key/risks": {
    may: RESPONSIBLE,
    status: 409,
    body: {
      risks: [
        {
          id: 1,
          values: {
            risk: "Falsche Auskunft",
            affected: "",
            likelihood: 1,
            severity: 1,
            measure: "",
            responsible: "",
            residual: 1,
          },
        },
      ],
    },
  },
  "GET /api/contacts": read(COORDINATORS),
  "GET /api/campaigns": read([...COORDINATORS, "auditor"]),
  "GET /api/campaigns/:id": { may: [...COORDINATORS, "auditor"], status: 404 },
  "POST /api/campaigns/preview": { may: COORDINATORS, status: 400 },
  "POST /api/campaigns": { may: COORDINATORS, status: 400 },
  "GET /api/duties": { may: EVERYBODY, status: 400 },
  "POST /api/law/comparison": { may: [...COORDINATORS, "auditor", "admin"], status: 400 },
  "POST /api/law/cases": { may: COORDINATORS, status: 400 },
  "POST /api/campaigns/:id/end": { may: COORDINATORS, status: 400 },
  "GET /api/imports": read(COORDINATORS),
  "POST /api/imports": { may: COORDINATORS, status: 400 },
  "GET /api/imports/:id": { may: COORDINATORS, status: 404 },
  "PUT /api/imports/:id/pieces/:n": { may: COORDINATORS, status: 404 },
  "POST /api/imports/:id/uploaded": { may: COORDINATORS, status: 404 },
  "GET /api/imports/:id/sheet": { may: COORDINATORS, status: 404 },
  "PUT /api/imports/:id/plan": { may: COORDINATORS, status: 404 },
  "GET /api/imports/:id/unknown": { may: COORDINATORS, status: 404 },
  "GET /api/imports/:id/preview": { may: COORDINATORS, status: 404 },
  "GET /api/imports/:id/load": { may: COORDINATORS, status: 404 },
  "POST /api/imports/:id/start": { may: COORDINATORS, status: 400 },
  "POST /api/imports/:id/cancel": { may: COORDINATORS, status: 404 },
  "POST /api/imports/:id/exports": { may: COORDINATORS, status: 404 },
  "POST /api/imports/:id/undo": { may: COORDINATORS, status: 404 },
  "POST /api/import-template": { may: COORDINATORS, status: 400, body: { more: 1 } },
  "GET /api/import-profiles": read(COORDINATORS),
  "PUT /api/import-profiles/:id": { may: COORDINATORS, status: 404 },
  "DELETE /api/import-profiles/:id": { may: COORDINATORS, status: 404 },
  "GET /api/export-profiles": read(EXPORTING),
  "PUT /api/export-profiles/:id": { may: EXPORTING, status: 400 },
  "DELETE /api/export-profiles/:id": { may: EXPORTING, status: 400 },
  "POST /api/exports": { may: EXPORTING, status: 400 },
  "GET /api/exports/:id/progress": { may: EXPORTING, status: 404 },
  "POST /api/exports/:id/library": { may: EXPORTING, status: 404 },
  "DELETE /api/exports/:id": { may: EXPORTING, status: 404 },
};

/** Doors with a key of their own: a signed link, and the secret that Graph was given. A token opens none of them. */
export const OTHER_DOORS: Readonly<Record<string, number>> = {
  "GET /api/exports/:token": 403,
  "GET /api/import-template/:token": 403,
  // How such a file is read; nothing of what is in one.
  "GET /api/exports/schemas/:kind": 404,
  "GET /api/audit/exports/:token": 403,
  "GET /api/documents/:token": 403,
  "GET /api/figures/files/:token": 403,
  "POST /api/notifications/graph": 400,
  "POST /api/notifications/graph/lifecycle": 400,
};
export const VERSION_ROUTE = "POST /api/entries/:no/version";

/** Every verb of a card: who is shown the case when they press it. Everybody else hears that it is not for them. */
export const VERBS: Readonly<Record<keyof typeof PRESSES, readonly Somebody[]>> = {
  "case/unchanged": ["owner", "deputy"],
  "case/changed": ["owner", "deputy"],
  "case/later": ["owner", "deputy"],
  "case/notMine": ["owner", "deputy"],
  "case/findPerson": ["owner", "deputy"],
  "case/handOver": ["owner", "deputy"],
  "case/refresh": ["owner", "deputy"],
  "query/answer": ["owner", "deputy"],
  "statement/give": ["askedReviewer"],
  "condition/prove": ["owner", "deputy"],
  "handover/accept": [],
  "handover/decline": [],
  // A bundle is its person's alone: one that does not exist is shown to nobody.
  "several/unchanged": [],
  "several/separate": [],
  "several/unfollow": [],
  "several/confirmPublication": [],
  "several/refresh": [],
};
