import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import { entryValues, type FieldValue } from "#domain/entry/entry.ts";
import type { ClassifiedFacts } from "#domain/entry/evaluationFacts.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { DEFAULT_GATE_SETTINGS, type GateFacts, missingGates } from "#domain/entry/gates.ts";
import { GATES } from "#domain/entry/gateTable.ts";
import { withValues } from "#domain/entry/intake.ts";
import { day } from "#tests/domain/builders.ts";
import { anyFacts, anyValue, EVALUATED } from "./anyEvaluation.ts";
import { SETTLED_VALUES } from "./settledValues.ts";

const TODAY = day("2026-11-27");
const NOTHING = { annexIII: [], art63: [], duties: [], role: "deployer", route: null } as const;

/** A minimal application of which everything is known. */
const { transparencyNote: _note, ...SETTLED } = SETTLED_VALUES;
const OF_PERSONS = {
  personalData: "yes",
  processingRecordNo: "VVT-12",
  dpiaStatus: "notNeeded",
  processingAgreement: "inPlace",
  thirdCountryTransfer: "no",
} as const;

const facts = (over: Partial<GateFacts> = {}): GateFacts => ({
  class: "minimal",
  values: SETTLED,
  outcome: NOTHING,
  legalAgreed: false,
  hasArt63Document: false,
  isEarlier: false,
  ...over,
});
const settled = (values: Readonly<Record<string, FieldValue | undefined>>) => ({
  values: entryValues({ ...SETTLED, ...values }),
});
const ids = (given: GateFacts) =>
  missingGates(given, DEFAULT_GATE_SETTINGS, TODAY).map(({ field, id }) =>
    id === "unknown" ? `unknown ${field}` : id,
  );
const annexIII = (over: Partial<ClassifiedFacts> = {}): Partial<GateFacts> => ({
  class: "highRisk",
  outcome: { ...NOTHING, annexIII: ["5a"], route: "annexIII", ...over },
});

describe("what is missing before productive use (workflow §5)", () => {
  test.each<[string, GateFacts, readonly string[]]>([
    ["nothing, where all is settled", facts(), []],
    [
      "owner and deputy",
      facts(settled({ ownerId: undefined, deputyId: undefined })),
      ["owner", "deputy"],
    ],
    ["literacy (Art. 4)", facts(settled({ literacy: undefined })), ["literacy"]],
    [
      "no literacy where it is no AI",
      facts({ ...settled({ literacy: undefined }), class: "notApplicable" }),
      [],
    ],
    ["security said no", facts(settled({ securityApproval: "rejected" })), ["securityApproval"]],
    ["security has conditions", facts(settled({ securityApproval: "approvedWithConditions" })), []],
    ["staff council open", facts(settled({ staffCouncil: "open" })), ["staffCouncil"]],
    ["data of persons, all there", facts(settled(OF_PERSONS)), []],
    [
      "data of persons (Art. 28, 30, 35 GDPR)",
      facts(
        settled({
          ...OF_PERSONS,
          processingRecordNo: undefined,
          dpiaStatus: "thresholdOpen",
          processingAgreement: "open",
        }),
      ),
      ["processingRecord", "dpia", "processingAgreement"],
    ],
    ["decided by the machine", facts(settled({ automatedDecision: "yes" })), ["automatedDecision"]],
    [
      "nobody knows who decides",
      facts(settled({ automatedDecision: undefined })),
      ["automatedDecision"],
    ],
    [
      "the legal office agrees",
      facts({ ...settled({ automatedDecision: "yes" }), legalAgreed: true }),
      [],
    ],
    [
      "still unknown",
      facts(settled({ hosting: "unknown", vendor: "unbekannt" })),
      ["unknown vendor", "unknown hosting"],
    ],
    [
      "a use case runs in the version of its platform",
      facts(settled({ entryKind: "useCase", version: "unbekannt" })),
      [],
    ],
    ["limited: how duties are met (Art. 50)", facts({ class: "limited" }), ["transparency"]],
    [
      "exempt, nothing there (Art. 6(3), (4))",
      facts({ class: "highRiskExempt" }),
      ["art63Condition", "art63Reason", "art63Documentation"],
    ],
    [
      "exempt, a short reason",
      facts({
        ...settled({
          riskClassReason: "Nur Sortierung.",
          instructionsForUse: "https://x.example/a",
        }),
        class: "highRiskExempt",
        outcome: { ...NOTHING, art63: ["a"] },
      }),
      ["art63Reason"],
    ],
    [
      "exempt, documented with the decision",
      facts({
        ...settled({ riskClassReason: "Sie sortiert nur Post in Körbe, ein Mensch sieht alles." }),
        class: "highRiskExempt",
        outcome: { ...NOTHING, art63: ["a"] },
        hasArt63Document: true,
      }),
      [],
    ],
    [
      "exempt, the city is provider (Art. 49(2))",
      facts({
        ...settled({ riskClassReason: "Sie sortiert nur Post in Körbe, ein Mensch sieht alles." }),
        class: "highRiskExempt",
        outcome: { ...NOTHING, art63: ["a"], role: "provider" },
      }),
      ["art63Registration"],
    ],
    [
      "high risk by Annex III (Art. 26, 27, 49)",
      facts(annexIII()),
      ["oversight", "instructions", "logs", "euDbProvider", "euDbOwn", "fria", "affectedInformed"],
    ],
    [
      "critical infrastructure: no impact assessment",
      facts(annexIII({ annexIII: ["2"] })),
      ["oversight", "instructions", "logs", "euDbProvider", "euDbOwn", "affectedInformed"],
    ],
    [
      "a product of Annex I: neither database nor Art. 26(11)",
      facts(annexIII({ annexIII: [], route: "annexI" })),
      ["oversightAnnexI", "instructionsAnnexI", "logsAnnexI"],
    ],
    [
      "at the workplace (Art. 26(7))",
      facts({
        ...annexIII({ annexIII: [], route: "annexI" }),
        ...settled({ affectedGroups: ["staff"], staffCouncil: "notNeeded" }),
      }),
      ["oversightAnnexI", "instructionsAnnexI", "logsAnnexI", "staffInformedAnnexI"],
    ],
  ])("%s", (_name, given, expected) => {
    expect(ids(given)).toEqual(expected);
  });
});

describe("how a gate holds", () => {
  const strengthOf = (
    id: string,
    given: GateFacts,
    today = TODAY,
    settings = DEFAULT_GATE_SETTINGS,
  ) => missingGates(given, settings, today).find((gate) => gate.id === id)?.strength;
  const block = { ...DEFAULT_GATE_SETTINGS, highRiskGates: "block" } as const;
  const owner = facts({ ...annexIII(), ...settled({ literacy: undefined }) });

  test("what holds for all applications blocks", () => {
    expect(strengthOf("literacy", owner)).toBe("block");
  });
  test("gates of high risk warn until the law binds, unless the city says more", () => {
    expect(strengthOf("fria", owner)).toBe("warn");
    expect(strengthOf("fria", owner, TODAY, block)).toBe("block");
    expect(strengthOf("fria", owner, LAW_CALENDAR.annexIII)).toBe("block");
    const annexI = facts(annexIII({ annexIII: [], route: "annexI" }));
    expect(strengthOf("logsAnnexI", annexI, LAW_CALENDAR.annexIII)).toBe("warn");
    expect(strengthOf("logsAnnexI", annexI, LAW_CALENDAR.annexI)).toBe("block");
  });
  test("registration holds from the day that the city chose", () => {
    const now = { ...DEFAULT_GATE_SETTINGS, lawChoices: { registrationGateFrom: TODAY } };
    expect(strengthOf("euDbOwn", owner)).toBe("warn");
    expect(strengthOf("euDbOwn", owner, TODAY, now)).toBe("block");
  });
  test("an approval from before these gates only warns", () => {
    const earlier = missingGates({ ...owner, values: {}, isEarlier: true }, block, TODAY);
    expect(new Set(earlier.map(({ strength }) => strength))).toEqual(new Set(["warn"]));
  });
});

test("every gate has its own id, a source and a sentence in both languages", () => {
  expect(new Set(GATES.map(({ id }) => id)).size).toBe(GATES.length);
  for (const { de, en, field, id, needs, source, when } of GATES) {
    expect([id, de, en, source.de, source.en]).not.toContain("");
    expect(when.length).toBeGreaterThan(0);
    const choices = fieldOf(field).choices?.map(({ key }) => key) ?? [];
    if (typeof needs !== "string") expect(choices).toEqual(expect.arrayContaining([...needs]));
  }
});

test("filling an empty field never adds a missing gate of that field", () => {
  fc.assert(
    fc.property(
      anyFacts,
      fc
        .constantFrom(...EVALUATED)
        .chain((field) => fc.record({ field: fc.constant(field), value: anyValue(field) })),
      (given, { field, value }) => {
        const of = (values: GateFacts["values"]) =>
          missingGates({ ...given, values }, DEFAULT_GATE_SETTINGS, TODAY)
            .filter((gate) => gate.field === field.key)
            .map(({ id }) => id);
        const empty = of(withValues(given.values, { [field.key]: null }));
        for (const id of of(withValues(given.values, { [field.key]: value }))) {
          expect(empty).toContain(id);
        }
      },
    ),
  );
});
