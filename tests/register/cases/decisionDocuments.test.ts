import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { diffRecords, type JsonRecord } from "#domain/change.ts";
import { type Entry, entryValues } from "#domain/entry/entry.ts";
import { readDocument, withDocumentMark } from "#register/cases/decisionDocuments.ts";
import { caseRecordType, caseToRecord } from "#register/memory/caseRecord.ts";
import { entryChain, entryToRecord } from "#register/memory/entryRecord.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { aCase, day } from "#tests/domain/builders.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";

const NO = "KI-2026-0001";
const person = { id: "r-1", name: "Rita Recht" };
const entry: Entry = {
  no: NO,
  revision: 2,
  versionRevision: 1,
  values: entryValues({
    registerNo: NO,
    title: "Postsortierung",
    purpose: "Sortiert Post.",
    ownerId: "o-1",
    ownerName: "Olga Eigen",
  }),
};
const CONFIRMED = { by: { id: "c-9", name: "Conny Zweit" }, at: "2026-11-19T09:00:00.000Z" };
const open = aCase({ state: "open", depth: "full", openedOn: day("2026-11-13") });
const decided: EvaluationCase = {
  ...open,
  state: "approved",
  closedOn: day("2026-11-20"),
  due: null,
  classified: {
    ...classifiedAs("limited"),
    confirmed: CONFIRMED,
  },
  decision: {
    decision: "approved",
    reason: "Geprüft.",
    riskClass: "limited",
    by: { id: "c-1", name: "Kim Koordination" },
    at: "2026-11-20T09:00:00.000Z",
  },
  conditions: [
    {
      id: 1,
      text: "Schulung.",
      dueOn: day("2026-12-20"),
      setBy: person,
      setOn: day("2026-11-20"),
      round: 1,
    },
  ],
  risks: [
    {
      ...{ id: 1, risk: "Falscher Korb", affected: "Absender", measure: "Stichprobe" },
      ...{ responsible: "Poststelle", likelihood: 2, severity: 1, residual: 1 },
      ...{ by: person, at: "2026-11-18T09:00:00.000Z" },
    },
  ],
  evidence: [
    {
      ...{ id: 1, title: "Konzept", url: "https://stadt.example/konzept", version: "1" },
      ...{ datedOn: day("2026-10-01"), replacedBy: 2, by: person, at: "2026-11-18T09:00:00.000Z" },
    },
    {
      ...{ id: 2, title: "Konzept", url: "https://stadt.example/konzept2", version: "2" },
      ...{ datedOn: day("2026-11-01"), by: person, at: "2026-11-18T09:00:00.000Z" },
    },
  ],
  statements: [
    {
      ...{ id: 1, role: "legal", required: true, question: "Zulässig?", askedOf: person },
      ...{ askedBy: person, askedOn: day("2026-11-13"), due: day("2026-11-27") },
      outcome: {
        ...{ kind: "given", result: "agreed", text: "", by: person, on: day("2026-11-16") },
        channel: "tab",
      },
    },
  ],
};

/** The events that lead through these records. */
function eventsOf(chain: string, records: readonly JsonRecord[]): readonly ChainEvent[] {
  return records.map((record, index) => ({
    key: `${chain}/${index + 1}`,
    chain,
    entryNo: NO,
    previousHash: "",
    hash: "",
    change: {
      ...{ id: `${chain}${index}`, revision: index + 1, action: "edited", reason: null },
      ...{ actor: { ...person, role: "coordinator" }, channel: "tab", salt: "", digest: "" },
      at: "2026-11-20T09:00:00.000Z",
      changes: diffRecords(records[index - 1] ?? {}, record),
    },
  }));
}

const entryLog = (values: Entry["values"] = entry.values) =>
  eventsOf(entryChain(NO), [
    entryToRecord({ ...entry, values: entryValues({ registerNo: NO, title: "Post" }) }),
    entryToRecord({ ...entry, values }),
    entryToRecord({ ...entry, values: { ...values, purpose: "Später etwas anderes." } }),
  ]);
const caseLog = (last: EvaluationCase) =>
  eventsOf(caseRecordType.chainOfKey(open.key), [
    caseToRecord(open),
    caseToRecord(last),
    caseToRecord({ ...last, documentExports: 1, decision: null, conditions: [], risks: [] }),
  ]);
const OF_CITY = { city: "Stadt Beispielhausen", signedOff: null };
const marked = withDocumentMark(decided, entry, OF_CITY);
const now = { entry: { ...entry, values: {} }, evaluationCase: marked };

test("is what stood there when it was decided, whatever has changed since", () => {
  const read = readDocument(now, [...caseLog(marked), ...entryLog()]);
  expect(read?.made).toBe("kept");
  expect(read?.sha256).toBe(
    createHash("sha256")
      .update(read?.json ?? "")
      .digest("hex"),
  );
  expect(read?.document.facts).toMatchObject({
    revision: 2,
    values: { title: "Postsortierung", purpose: "Sortiert Post." },
  });
  expect(read?.document.application).toMatchObject({
    title: "Postsortierung",
    owner: "Olga Eigen",
  });
  expect(read?.document.conditions).toEqual([{ text: "Schulung.", dueOn: "2026-12-20" }]);
  expect(read?.document.risks).toHaveLength(1);
  expect(read?.document.evidence.map(({ version }) => version)).toEqual(["2"]);
  expect(read?.json).not.toMatch(/o-1|c-1|c-9|r-1|T09:00/);
});

test.each([1, 2] as const)("another way to put it together is another format than %i", (format) => {
  // Pinned: when one changes, every document of this format would no longer fit its checksum.
  const PINNED = {
    1: "94f3922ed4b2c28332c8a8e1aa31768a8b3878512fa53d7cfa841f3edb3a0654",
    2: "6a0843c755ab3454e11ce89ffd1902ab9d4dae8511436add4f358cefef5f6818",
  };
  const { classified: _byTree, ...kept } = decided;
  const made = withDocumentMark(kept, entry, OF_CITY);
  const { document } = made;
  if (document === undefined) throw new Error("No document");
  const { city: _city, sections: _sections, ...first } = document;
  // As they were: other fields may be asked for by now.
  const sections = { law: "complete", data: "open" } as const;
  const mark = format === 1 ? { ...first, format } : { ...document, sections };
  const log = [
    ...caseLog({ ...made, document: { ...mark, sha256: PINNED[format] } }),
    ...entryLog(),
  ];
  expect(readDocument({ ...now, evaluationCase: made }, log)).toMatchObject({
    made: "kept",
    sha256: PINNED[format],
    document: { format },
  });
});

test("it holds the city, the sections and the document of the exemption", () => {
  const by = person;
  const withSections: EvaluationCase = {
    ...decided,
    classified: { ...classifiedAs("highRiskExempt"), confirmed: CONFIRMED, art63Document: 2 },
    sections: {
      law: { confirmed: { by, on: day("2026-11-19") } },
      data: { waived: { reason: "Keine Daten.", by, on: day("2026-11-18") } },
    },
  };
  const made = withDocumentMark(withSections, entry, OF_CITY);
  const read = readDocument({ ...now, evaluationCase: made }, [...caseLog(made), ...entryLog()]);
  expect(read).toMatchObject({ made: "kept", document: { city: OF_CITY.city } });
  expect(read?.document.classification?.art63Document).toMatchObject({ version: "2" });
  expect(read?.document.sections).toEqual(
    expect.arrayContaining([
      {
        section: "law",
        state: "notNeeded",
        waived: null,
        confirmed: { by: person.name, on: "2026-11-19" },
      },
    ]),
  );
  // Of what was to be filled in then, whatever another release asks for.
  expect(made.document?.sections).not.toMatchObject({ data: "notNeeded" });
});

test.each([
  ["another reason", [...caseLog({ ...marked, note: null, targetVersion: "9.9" }), ...entryLog()]],
  [
    "another fact",
    [...caseLog(marked), ...entryLog({ ...entry.values, purpose: "Umgeschrieben." })],
  ],
  ["no fact", caseLog(marked)],
])("a log with %s is not what was recorded", (_name, events) => {
  expect(readDocument(now, events)?.made).toBe("differs");
});

test("a decision from before is put together later, without facts and persons of today", () => {
  const read = readDocument({ entry, evaluationCase: decided }, [
    ...caseLog(decided),
    ...entryLog(),
  ]);
  expect(read?.made).toBe("later");
  expect(read?.document.facts).toBeNull();
  expect(read?.document.application).toMatchObject({ title: "Postsortierung", owner: null });
});

test("what is not decided has none", () => {
  expect(readDocument({ entry, evaluationCase: open }, caseLog(marked))).toBeUndefined();
});
