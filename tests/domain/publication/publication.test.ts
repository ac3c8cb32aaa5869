import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry, EntryValues } from "#domain/entry/entry.ts";
import { editableFields, mayDecide, PUBLIC_TEXTS } from "#domain/entry/entryRights.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { differences } from "#domain/publication/differences.ts";
import { isFunctionalContact } from "#domain/publication/functionalContact.ts";
import { listingOf, withdrawalOf, withheldBy } from "#domain/publication/listing.ts";
import { readingHint } from "#domain/publication/plainLanguage.ts";
import { readState } from "#domain/publication/publication.ts";
import {
  changedFields,
  isAwaiting,
  publicationStateOf,
  publicStateOf,
} from "#domain/publication/publicationState.ts";
import { publicationPlace, publicationTaskOf } from "#domain/publication/publicationTurn.ts";
import { PUBLIC_FIELDS } from "#domain/publication/publishedFields.ts";
import {
  confirmed,
  intoUse,
  released,
  reopened,
  sentBack,
  takenOut,
} from "#domain/publication/publishing.ts";
import { isRestrictedArea, releasedValues, usualFields } from "#domain/publication/release.ts";
import { fieldsTogether, wasPublishedBefore } from "#domain/publication/together.ts";
import { publicationView } from "#server/views/publicationView.ts";
import { accepted, day } from "#tests/domain/builders.ts";
import { MOMENT, publishable, published } from "./publishable.ts";

const AT = "2026-11-24T10:00:00.000Z";

function waiting(entry: Entry, fields = usualFields(entry)): Entry {
  const values = accepted(releasedValues(entry, { fields, deliberate: true }, MOMENT));
  return released(entry, values, MOMENT.today);
}

function withEntryValues(entry: Entry, values: EntryValues): Entry {
  return { ...entry, values: { ...entry.values, ...values } };
}

const stateOf = (entry: Entry, today = "2026-11-24") =>
  publicationStateOf(entry, { ...MOMENT, today: day(today) });

describe("the table of what may be published", () => {
  test("has no person, and nothing that is internal", () => {
    const rows = PUBLIC_FIELDS.flatMap(({ key }) => FIELDS.filter((field) => field.key === key));
    expect(
      rows.filter(({ personal, visibility }) => personal || visibility === "internal"),
    ).toEqual([]);
    expect(rows.map(({ key }) => key)).not.toContain("ownerName");
  });

  test("what is picked one by one is not ticked at first", () => {
    const usual = usualFields(publishable());
    expect(usual).toContain("productName");
    expect(usual).not.toContain("purpose");
  });
});

const COORDINATOR = { person: { id: "c-1", name: "Kim" }, roles: ["Coordinator"] } as const;

describe("what waits on the way into the public register", () => {
  const plain = { ...publishable({ ownerId: "o-1" }) };
  const owner = { person: { id: "o-1", name: "Ole" }, roles: [] } as const;
  const owning = { ...owner, roles: ["Coordinator"] } as const;
  const taskOf = (entry: Entry, viewer: Viewer) => publicationTaskOf(entry, stateOf(entry), viewer);

  test.each<[string, Entry, ReturnType<typeof taskOf>, ReturnType<typeof taskOf>]>([
    ["nobody has decided", plain, "decide", undefined],
    ["released", waiting(plain), undefined, "confirm"],
    ["sent back", sentBack(waiting(plain), MOMENT.today, "Falsch"), "decide", undefined],
    ["public", published(plain), undefined, undefined],
    [
      "public and changed",
      withEntryValues(published(plain), { productName: "N" }),
      "decide",
      undefined,
    ],
    ["kept back", takenOut(plain, AT, { reason: "security", note: null }), undefined, undefined],
  ])(
    "%s: it waits for coordinators, or for whom it belongs to",
    (_title, entry, theirs, owners) => {
      expect(taskOf(entry, COORDINATOR)).toBe(theirs);
      expect(taskOf(entry, owner)).toBe(owners);
      // Nobody decides on what is their own.
      expect(taskOf(entry, owning)).toBe(owners);
    },
  );

  test("stands in the order of the desk: sent back, changed, and then by title", () => {
    const titled = (entry: Entry, title: string) => withEntryValues(entry, { title });
    const entries = [
      titled(plain, "A"),
      titled(plain, "Ä"),
      titled(plain, "B"),
      withEntryValues(published(titled(plain, "Y")), { productName: "Neu" }),
      titled(sentBack(waiting(plain), MOMENT.today, "Falsch"), "Z"),
    ];
    const inOrder = entries.toSorted((a, b) =>
      publicationPlace(a, stateOf(a)) < publicationPlace(b, stateOf(b)) ? -1 : 1,
    );
    expect(inOrder.map(({ values }) => values.title)).toEqual(["Z", "Y", "A", "Ä", "B"]);
  });
});

describe("the way into the public register", () => {
  const plain = publishable();
  test.each<[string, Entry, ReturnType<typeof stateOf>]>([
    ["in use, nobody has said anything", plain, "undecided"],
    [
      "in use, of an earlier register without a released state",
      publishable({ publicationStatus: "published" }),
      "undecided",
    ],
    [
      "in use and not intended without a reason",
      publishable({ publicationStatus: "notIntended" }),
      "undecided",
    ],
    ["planned", publishable({ operationStatus: "planned" }), "notDue"],
    ["a pilot", publishable({ operationStatus: "pilot" }), "notDue"],
    ["retired and never published", publishable({ operationStatus: "retired" }), "notDue"],
    ["released", waiting(plain), "awaitingOwner"],
    [
      "released and changed before the owner looked",
      withEntryValues(waiting(plain), { productName: "Neu" }),
      "undecided",
    ],
    ["sent back", sentBack(waiting(plain), MOMENT.today, "Falscher Titel"), "undecided"],
    ["confirmed", published(plain), "published"],
    [
      "confirmed, then a released field changed",
      withEntryValues(published(plain), { productName: "Neu" }),
      "changed",
    ],
    [
      "confirmed, then the class changed",
      withEntryValues(published(plain), { riskClass: "minimal" }),
      "changed",
    ],
    [
      "confirmed, then something internal changed",
      withEntryValues(published(plain), { vendor: "Neu" }),
      "published",
    ],
    [
      "changed and released anew",
      waiting(withEntryValues(published(plain), { productName: "Neu" })),
      "awaitingOwner",
    ],
    ["withdrawn", takenOut(published(plain), AT, "withdrawn"), "withdrawn"],
    ["withheld", takenOut(plain, AT, { reason: "security", note: null }), "withheld"],
    [
      "withheld and opened again",
      reopened(takenOut(plain, AT, { reason: "security", note: null })),
      "undecided",
    ],
    [
      "ended",
      withEntryValues(published(plain), { operationStatus: "retired", endDate: "2026-01-31" }),
      "ended",
    ],
  ])("%s", (_, entry, expected) => {
    expect(stateOf(entry)).toBe(expected);
  });

  test("what has ended is listed for a year", () => {
    const ended = withEntryValues(published(plain), {
      operationStatus: "retired",
      endDate: "2025-11-24",
    });
    expect(listingOf(ended, { ...MOMENT, today: day("2026-11-24") })).toBeDefined();
    expect(listingOf(ended, { ...MOMENT, today: day("2026-11-25") })).toBeUndefined();
    expect(stateOf(ended, "2026-11-25")).toBe("notDue");
  });

  test("a change leaves what everybody sees as it was released", () => {
    const changed = withEntryValues(published(plain), { productName: "Geheimprojekt" });
    expect(listingOf(changed, MOMENT)?.values.productName).toBe("Marke-productName-Ende");
    const released = publicStateOf(changed) ?? [];
    expect(changedFields(changed, released, MOMENT)).toEqual(["productName"]);
  });

  test("an empty field that was released and is filled is a change", () => {
    const { appealContact: _, ...values } = plain.values;
    const entry = published({ ...plain, values });
    expect(stateOf(entry)).toBe("published");
    expect(stateOf(withEntryValues(entry, { appealContact: "115" }))).toBe("changed");
  });

  test("what was taken out says so to readers of changes, what was never in does not", () => {
    expect(withdrawalOf(takenOut(published(plain), AT, "withdrawn"))).toBe(AT);
    expect(withdrawalOf(takenOut(plain, AT, { reason: "other", note: "x" }))).toBeUndefined();
  });

  test("what is not listed is counted by its reason", () => {
    const withheld = takenOut(plain, AT, { reason: "tradeSecret", note: null });
    expect(withheldBy(withheld, MOMENT)).toBe("tradeSecret");
    expect(withheldBy(plain, MOMENT)).toBe("undecided");
    expect(withheldBy(published(plain), MOMENT)).toBeUndefined();
    expect(withheldBy(publishable({ operationStatus: "planned" }), MOMENT)).toBeUndefined();
  });
});

test.each<[string, string | undefined, string]>([
  ["without a reason", undefined, "inReview"],
  ["because it was not in use", "notProductive", "inReview"],
  ["for its security", "security", "notIntended"],
])("what goes into use and was kept back %s", (_, reason, expected) => {
  const planned = publishable({ operationStatus: "pilot", publicationStatus: "notIntended" });
  const before =
    reason === undefined ? planned.values : { ...planned.values, nonPublicationReason: reason };
  const after = intoUse(before, { ...before, operationStatus: "productive" });
  expect(after.publicationStatus).toBe(expected);
});

describe("a release", () => {
  const refusedWith = (entry: Entry, fields: readonly string[] = [], deliberate = false) => {
    const read = releasedValues(entry, { fields, deliberate }, MOMENT);
    return read.ok ? "released" : read.problem.problem;
  };
  test.each<[string, string, Entry, readonly string[], boolean]>([
    ["released", "with the least", publishable(), [], false],
    ["notToPublish", "of what is planned", publishable({ operationStatus: "planned" }), [], false],
    ["classNotPublic", "without a class", publishable({ riskClass: "unclear" }), [], false],
    ["publicFieldMissing", "without a summary", withoutField("publicSummaryDe"), [], false],
    [
      "contactIsPerson",
      "with a person's address",
      publishable({ contactPublic: "kim.muster@stadt.example" }),
      [],
      false,
    ],
    [
      "namesPerson",
      "with the owner's name in a text",
      publishable({
        ownerId: "o",
        ownerName: "Olga Eigen",
        publicSummaryDe: "Fragen Sie OLGA  EIGEN.",
      }),
      [],
      false,
    ],
    ["unknownPublicField", "of an internal field", publishable(), ["ownerName"], false],
    [
      "deliberateMissing",
      "of more than the least in a restricted area",
      publishable({ annexIIIRefs: ["7c"] }),
      ["productName"],
      false,
    ],
    [
      "released",
      "of more, deliberately",
      publishable({ annexIIIRefs: ["7c"] }),
      ["productName"],
      true,
    ],
    [
      "publicTooLong",
      "of more than an event carries",
      publishable({ publicSummaryDe: "x".repeat(30_000) }),
      [],
      false,
    ],
  ])("is %s %s", (expected, _, entry, fields, deliberate) => {
    expect(refusedWith(entry, fields, deliberate)).toBe(expected);
  });

  test.each([
    ["1a", true],
    ["6d", true],
    ["7c", true],
    ["5a", false],
    ["2", false],
  ])("Annex III %s is of Art. 49(4): %s", (ref, expected) => {
    expect(isRestrictedArea(publishable({ annexIIIRefs: [ref] }))).toBe(expected);
  });

  function withoutField(key: "publicSummaryDe"): Entry {
    const entry = publishable();
    const { [key]: _, ...values } = entry.values;
    return { ...entry, values };
  }
});

test.each([
  ["ki-register@stadt.example", true],
  ["amt66.verkehr@stadt.example", true],
  ["https://stadt.example/kontakt", true],
  ["kim.muster@stadt.example", false],
  ["k_muster@stadt.example", false],
  ["eigen@stadt.example", false],
  ["0341 123", false],
  ["http://stadt.example", false],
])("everybody may be given %s: %s", (contact, expected) => {
  expect(isFunctionalContact(contact, ["Olga Eigen"])).toBe(expected);
});

test.each([
  ["Das ist kurz. Das auch.", { words: 3, isPlain: true }],
  [`${"Wort ".repeat(20)}.`, { words: 20, isPlain: false }],
  ["", { words: 0, isPlain: true }],
])("how easy %s is to read", (text, expected) => {
  expect(readingHint(text)).toMatchObject(expected);
});

test("a state differs by what says something else, and by what went", () => {
  const before = [
    { field: "riskClass", value: "limited" },
    { field: "productName", value: "A" },
    { field: "publicUrl", value: null },
  ];
  const after = [
    { field: "productName", value: "B" },
    { field: "publicUrl", value: null },
    { field: "purpose", value: "C" },
  ];
  expect(differences(before, after)).toEqual(["productName", "purpose", "riskClass"]);
});

test("a state that is broken was not released", () => {
  for (const text of ["", "{", "{}", "[1]", '[{"field":"title"}]', '[{"field":"a","value":{}}]']) {
    expect(readState(text)).toBeUndefined();
  }
});

/** Steps in any order, and edits in between. */
const STEPS: Readonly<Record<string, (entry: Entry) => Entry>> = {
  release: (entry) => tried(() => waiting(entry), entry),
  confirm: (entry) => (isAwaiting(entry, MOMENT) ? confirmed(entry, AT) : entry),
  sendBack: (entry) => sentBack(entry, MOMENT.today, "Nein"),
  withdraw: (entry) => takenOut(entry, AT, "withdrawn"),
  withhold: (entry) => takenOut(entry, AT, { reason: "security", note: null }),
  reopen: reopened,
  edit: (entry) => withEntryValues(entry, { purpose: "Marke-geheim", productName: "Marke-neu" }),
  suspend: (entry) => withEntryValues(entry, { operationStatus: "suspended" }),
};

function tried(run: () => Entry, otherwise: Entry): Entry {
  try {
    return run();
  } catch {
    return otherwise;
  }
}

test("whatever happens in whatever order, nothing is listed that was not released", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.keys(STEPS)), { maxLength: 12 }), (steps) => {
      const end = steps.reduce((entry, step) => STEPS[step]?.(entry) ?? entry, publishable());
      const shown = listingOf(end, MOMENT);
      if (shown === undefined) return;
      const released = new Map(publicStateOf(end)?.map(({ field, value }) => [field, value]));
      for (const [key, value] of Object.entries(shown.values))
        expect(released.get(key)).toEqual(value);
      expect(JSON.stringify(shown)).not.toContain("Marke-geheim");
      expect(shown.status).toMatch(/^(productive|suspended)$/);
    }),
  );
});

describe("what is released with others at once", () => {
  test("is what stands ticked at first, or what everybody sees already", () => {
    expect(fieldsTogether(publishable(), MOMENT)).toEqual({
      ok: true,
      value: usualFields(publishable()),
    });
    const chosen = published(publishable(), ["purpose"]);
    const again = withEntryValues(chosen, { purpose: "Neu" });
    expect(accepted(fieldsTogether(again, MOMENT))).toContain("purpose");
    expect(accepted(fieldsTogether(again, MOMENT))).not.toContain("productName");
  });

  test("is nothing that must not be released, and nothing that the law wants looked at", () => {
    const { publicTitleDe: _none, ...values } = publishable().values;
    expect(fieldsTogether({ ...publishable(), values }, MOMENT)).toEqual({
      ok: false,
      problem: { problem: "publicFieldMissing", fields: ["publicTitleDe"] },
    });
    expect(fieldsTogether(publishable({ annexIIIRefs: ["6a"] }), MOMENT)).toMatchObject({
      problem: { problem: "releasedAlone" },
    });
  });

  test("was published before only where an earlier register said so and nobody has confirmed it", () => {
    expect(wasPublishedBefore(publishable({ publicationStatus: "published" }))).toBe(true);
    expect(wasPublishedBefore(publishable())).toBe(false);
    expect(wasPublishedBefore(published(publishable()))).toBe(false);
  });
});

describe("the editors of the city's web pages", () => {
  const editor = { person: { id: "e-1", name: "Clara" }, roles: ["Editor"] } as const;

  test("write the texts for everybody in every entry, and nothing else", () => {
    expect(editableFields(publishable(), editor).toSorted()).toEqual(PUBLIC_TEXTS.toSorted());
    const owning = { ...editor, person: { id: "o-1", name: "Ole" } };
    expect(editableFields(publishable({ ownerId: "o-1" }), owning)).toContain("purpose");
  });

  test("decide, confirm and release nothing", () => {
    for (const entry of [publishable(), waiting(publishable()), published(publishable())]) {
      expect(publicationTaskOf(entry, stateOf(entry), editor)).toBeUndefined();
    }
    expect(mayDecide(publishable(), editor)).toBe(false);
  });

  test("see how each application stands, and of what is not public no more than everybody in the house", () => {
    const reads = { canBeConfirmed: () => true, publicationMoment: () => MOMENT };
    const stored = takenOut(publishable(), AT, { reason: "security", note: "Innen" });
    const entry = { ...stored, eTag: '"1"', webUrl: null };
    const view = publicationView(entry, editor, reads);
    expect(view).toMatchObject({
      state: "withheld",
      withheld: null,
      rights: { settle: false, confirm: false, edit: true },
    });
    const inside = PUBLIC_FIELDS.filter(({ key }) => {
      const field = FIELDS.find((one) => one.key === key);
      return field === undefined || field.readers !== "all";
    }).map(({ key }) => key);
    expect(inside).toContain("lastEvaluation");
    expect(view.present.filter(({ field }) => inside.some((key) => key === field))).toEqual([]);
    const coordinators = publicationView(entry, COORDINATOR, reads);
    expect(coordinators.present).toHaveLength(PUBLIC_FIELDS.length);
    expect(coordinators.withheld).toEqual({ reason: "security", note: "Innen" });
  });
});
