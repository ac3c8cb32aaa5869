import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { Entry } from "#domain/entry/entry.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { listingOf } from "#domain/publication/listing.ts";
import {
  MAKI_COLUMNS,
  MAKI_HEADINGS,
  MAKI_VALUES,
  MAKI_WORDS,
} from "#domain/publication/makiSheet.ts";
import { PUBLIC_FORMATS } from "#domain/publication/publicFormats.ts";
import { PUBLIC_FIELDS } from "#domain/publication/publishedFields.ts";
import { annexSheet } from "#exports/public/annexSheet.ts";
import { entryPage } from "#exports/public/entryPage.ts";
import { isFound, listPage, type PublicQuery } from "#exports/public/listPage.ts";
import { PUBLIC_FILES } from "#exports/public/publicFiles.ts";
import { entriesPieces, type PublicRegister } from "#exports/public/publicRegister.ts";
import { linesOf, mappedIn } from "#tab/fields/settingValue.ts";
import { day } from "#tests/domain/builders.ts";
import { MOMENT, markOf, publishable, published } from "#tests/domain/publication/publishable.ts";
import { parseCsv } from "#tests/exports/parseCsv.ts";
import { DCAT_RULES, dcatFaults, type Node } from "#tests/exports/public/dcatRules.ts";

const URL_OF = "https://ki-register.stadt.example";

function registerOf(...entries: readonly Entry[]): PublicRegister {
  return {
    listings: entries.flatMap((entry) => listingOf(entry, MOMENT) ?? []),
    withdrawn: [{ no: "KI-2026-0099", at: "2026-11-01T08:00:00.000Z" }],
    withheld: { security: 2, undecided: 1 },
    city: {
      pilots: false,
      publisher: "Stadt Beispiel",
      contact: "opendata@stadt.example",
      licence: "dl-de/by-2-0",
      contributor: "http://dcat-ap.de/def/contributors/beispiel",
      municipality: "14713000",
      makiColumns: MAKI_COLUMNS,
      makiValues: MAKI_VALUES,
    },
    asOf: day("2026-11-24"),
    url: URL_OF,
    demo: false,
    checksum: `sha256-${"0".repeat(64)}`,
  };
}

/** A file as a whole text; empty where it is not offered. */
const made =
  (make: (typeof PUBLIC_FILES)["json"]["make"]) =>
  (register: PublicRegister, language: "de" | "en") =>
    [...(make(register, language) ?? [])].join("");

const pageOf = (register: PublicRegister, asked: PublicQuery) =>
  listPage(
    register,
    asked,
    register.listings.filter((one) => isFound(one, asked)),
  );

const query = {
  language: "de",
  words: "",
  office: "",
  riskClass: "",
  status: "",
  page: 1,
} as const;
const highRisk = published(publishable({ riskClass: "highRisk" }), ["dpiaSummary", "friaSummary"]);
const everything = published(
  publishable(),
  PUBLIC_FIELDS.map(({ key }) => key),
);

/** Every public text made of a register, by its name. */
function allOutputs(register: PublicRegister): Readonly<Record<string, string>> {
  const files = PUBLIC_FORMATS.flatMap((format) =>
    (["de", "en"] as const).map((language) => [
      `${format} ${language}`,
      made(PUBLIC_FILES[format].make)(register, language) ?? "",
    ]),
  );
  const pages = register.listings.flatMap((listing) => [
    [`page de ${listing.no}`, entryPage(listing, register, "de")],
    [`page en ${listing.no}`, entryPage(listing, register, "en")],
    [`annex ${listing.no}`, annexSheet(listing, register) ?? ""],
  ]);
  return Object.fromEntries([...files, ...pages, ["list", pageOf(register, query)]]);
}

function schemaCheck(schema: object) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

describe("nothing that was not released is in any file or page", () => {
  const marks = FIELDS.map(({ key }) => key);
  test.each([
    ["with the least", published(publishable(), [])],
    ["with what is usual", published(publishable())],
    ["of high risk", highRisk],
    ["with everything", everything],
  ])("of an application released %s", (_, entry) => {
    const releasedKeys = new Set(
      listingOf(entry, MOMENT) === undefined
        ? []
        : Object.keys(listingOf(entry, MOMENT)?.values ?? {}),
    );
    for (const [name, text] of Object.entries(allOutputs(registerOf(entry)))) {
      const leaked = marks.filter(
        (key) => text.includes(`Marke-${key}-`) && !releasedKeys.has(key),
      );
      expect({ name, leaked }).toEqual({ name, leaked: [] });
    }
  });

  test("what was released is there, so that the test above sees something", () => {
    const { "json de": json = "" } = allOutputs(registerOf(everything));
    expect(json).toContain(markOf("purpose"));
    expect(json).toContain(markOf("councilRefs-title"));
  });
});

describe("register.json", () => {
  test("holds to its own published schema", () => {
    const register = registerOf(highRisk, published(publishable({}, "KI-2026-0008")));
    const check = schemaCheck(JSON.parse(made(PUBLIC_FILES.schema.make)(register, "de") ?? ""));
    check(JSON.parse(made(PUBLIC_FILES.json.make)(register, "de") ?? ""));
    expect(check.errors).toBeNull();
  });

  test("counts, and gives the checksum of its entries as they stand there", () => {
    const register = registerOf(highRisk);
    const read = JSON.parse(made(PUBLIC_FILES.json.make)(register, "de") ?? "");
    expect(read.counts).toMatchObject({ published: 1, withheldByReason: { security: 2 } });
    expect(JSON.stringify(read.entries)).toBe(
      [...entriesPieces(register.listings, register.url)].join(""),
    );
    expect(read.checksum).toBe(register.checksum);
    expect(read.entries[0]).toMatchObject({
      id: "KI-2026-0007",
      url: `${URL_OF}/public/entries/KI-2026-0007`,
      status: { key: "productive" },
      values: {
        riskClass: { key: "highRisk" },
        lastEvaluation: null,
      },
    });
  });
});

test("register.csv is what German Excel opens, with nothing that runs", () => {
  const entry = published(publishable({ publicTitleDe: '=1+1;"böse"' }));
  const text = made(PUBLIC_FILES.csv.make)(registerOf(entry), "de") ?? "";
  expect(text.startsWith("\uFEFFKennung;Adresse;")).toBe(true);
  const [head = [], row = []] = parseCsv(text, ";");
  expect(row).toHaveLength(head.length);
  expect(row[head.indexOf("Öffentlicher Titel (deutsch)")]).toBe(`'=1+1;"böse"`);
  expect(row.slice(0, 5)).toEqual([
    "KI-2026-0007",
    `${URL_OF}/public/entries/KI-2026-0007`,
    "Stadt Beispiel",
    "2026-11-24",
    "productive",
  ]);
});

test("the feed names what was published and what was taken out", () => {
  const text = made(PUBLIC_FILES.atom.make)(registerOf(everything), "de") ?? "";
  expect(text).toContain("<updated>2026-11-24T09:00:00.000Z</updated>");
  expect(text).toContain(
    `<at:deleted-entry ref="${URL_OF}/public/entries/KI-2026-0099" when="2026-11-01T08:00:00.000Z"/>`,
  );
});

const SCHEMA = new URL(
  "../../../../shared/data/nl-algoritmeregister/schemas/algoritmeregister-publicatiestandaard-v1.0.0.schema.json",
  import.meta.url,
);
test.skipIf(!existsSync(SCHEMA))(
  "the Dutch profile holds to the published standard 1.0.0 (skipped where its schema is absent)",
  () => {
    const check = schemaCheck(JSON.parse(readFileSync(SCHEMA, "utf8")));
    const long = published(publishable({ publicSummaryDe: "x".repeat(800) }, "KI-2026-0008"), []);
    const rows = JSON.parse(
      made(PUBLIC_FILES.dutch.make)(registerOf(highRisk, everything, long), "de") ?? "",
    );
    for (const row of rows) {
      check(row);
      expect(check.errors).toBeNull();
    }
    expect(rows[0].publication_category).toBe("Hoog-risico AI-systeem (Categorie A)");
    expect(rows[1].publication_category).toBe("Impactvolle algoritmes (Categorie B)");
  },
);

describe("the catalogue record", () => {
  const recordOf = (register: PublicRegister) =>
    JSON.parse(made(PUBLIC_FILES.dcat.make)(register, "de") ?? "");
  const isRecommended = (fault: string) => fault.endsWith(": recommended");

  test("has everything that DCAT-AP.de asks for or recommends, in its vocabularies", () => {
    const register = registerOf(everything);
    expect(dcatFaults(recordOf(register))).toEqual([]);
    const others = { licence: "dl-de/zero-2-0", contact: "https://stadt.example/kontakt" } as const;
    const other = { ...register, city: { ...register.city, ...others } };
    expect(dcatFaults(recordOf(other))).toEqual([]);
  });

  test("lacks nothing mandatory while nothing is listed and the municipality is not set", () => {
    const register = registerOf();
    const bare = { ...register, city: { ...register.city, municipality: "" } };
    const faults = dcatFaults(recordOf(bare));
    expect(faults.filter((fault) => !isRecommended(fault))).toEqual([]);
    expect(faults).toContain("dcat:Dataset dcatde:politicalGeocodingURI: recommended");
  });

  test("is found out where any property is missing that the rules ask for", () => {
    const whole = recordOf(registerOf(everything));
    for (const [type, rules] of Object.entries(DCAT_RULES)) {
      for (const [key, { need }] of Object.entries(rules)) {
        if (need === "optional" || type === "vcard:Organization" || type === "dct:PeriodOfTime")
          continue;
        const graph = whole["@graph"].map((node: Node) => {
          const { [key]: _gone, ...rest } = node;
          return node["@type"] === type ? rest : node;
        });
        expect([key, dcatFaults({ "@graph": graph })]).not.toEqual([key, []]);
      }
    }
  });

  test("is not offered until the city has said who it is", () => {
    const register = registerOf(everything);
    const unset = { ...register, city: { ...register.city, contributor: "" } };
    expect(PUBLIC_FILES.dcat.make(unset, "de")).toBeUndefined();
    expect(pageOf(unset, query)).not.toContain("dcat.jsonld");
  });
});

test("the sheet of Annex VIII section C is of high risk alone, and names no person", () => {
  const [listing] = registerOf(highRisk).listings;
  const [other] = registerOf(everything).listings;
  if (listing === undefined || other === undefined) throw new Error("Nothing is listed");
  const sheet = JSON.parse(annexSheet(listing, registerOf(highRisk)) ?? "");
  expect(sheet.points.map(({ point }: { point: string }) => point)).toEqual([
    ...["C1", "C2", "C3", "C4", "C5"],
  ]);
  expect(sheet.points[1].value).toBeNull();
  expect(sheet.points[2].value).toBeNull();
  expect(sheet.points[4].value).toBe(markOf("dpiaSummary"));
  expect(annexSheet(other, registerOf(everything))).toBeUndefined();
});

test("the MaKI sheet has the headings and words of the settings, in their order", () => {
  const register = registerOf(everything);
  const city = {
    ...register.city,
    makiColumns: ["operationStatus=Stand", "publicTitleDe=Titel", "vendor=Firma"],
    makiValues: ["operationStatus.productive=läuft"],
  };
  const [head, row] = parseCsv(
    made(PUBLIC_FILES.maki.make)({ ...register, city }, "de") ?? "",
    ";",
  );
  expect(head).toEqual(["\uFEFFStand", "Titel", "Firma"]);
  expect(row).toEqual(["läuft", markOf("publicTitleDe"), markOf("vendor")]);
});

describe("the page for everybody", () => {
  const register = registerOf(highRisk, everything);
  test.each([
    ["a word of a released text", { words: "marke-purpose" }, 1],
    ["a word that nothing released has", { words: "marke-ownername" }, 0],
    ["a class", { riskClass: "limited" }, 1],
    ["a state", { status: "retired" }, 0],
    ["nothing", {}, 2],
  ])("finds by %s", (_, asked, expected) => {
    const page = pageOf(register, { ...query, ...asked });
    expect(page.match(/<li><h3/g)?.length ?? 0).toBe(expected);
  });

  test("runs nothing that somebody wrote", () => {
    const evil = published(publishable({ publicTitleDe: '<script>alert(1)</script>"' }));
    const words = '"><script>';
    for (const text of Object.values(allOutputs(registerOf(evil)))) {
      if (text.startsWith("<")) expect(text).not.toContain("<script");
    }
    expect(pageOf(registerOf(evil), { ...query, words })).not.toContain("<script");
  });

  test("says whom to ask, where the city has said it", () => {
    const mail = '<a href="mailto:opendata@stadt.example">';
    expect(pageOf(register, query)).toContain(mail);
    const unset = { ...register, city: { ...register.city, contact: "" } };
    expect(pageOf(unset, query)).not.toContain("mailto:opendata");
  });

  test("marks German words on an English page", () => {
    const { publicTitleEn: _, ...values } = publishable().values;
    const entry = published({ ...publishable(), values });
    const [listing] = registerOf(entry).listings;
    if (listing === undefined) throw new Error("Nothing is listed");
    const page = entryPage(listing, registerOf(entry), "en");
    expect(page).toContain(`<h1 lang="de">${markOf("publicTitleDe")}</h1>`);
    expect(page).toContain(`<p>${markOf("publicSummaryEn")}</p>`);
    expect(page).toContain(`<dd lang="de">${markOf("productName")}</dd>`);
  });

  test("says when something is suspended or has ended", () => {
    const ended: Entry = {
      ...everything,
      values: { ...everything.values, operationStatus: "retired", endDate: "2026-06-30" },
    };
    const [listing] = registerOf(ended).listings;
    if (listing === undefined) throw new Error("Nothing is listed");
    expect(entryPage(listing, registerOf(ended), "de")).toContain("seit 30.06.2026 nicht mehr");
  });
});

describe("the settings of the MaKI sheet", () => {
  const labels = [...MAKI_HEADINGS, ...MAKI_WORDS].map(({ label }) => label);

  test("have a label for everything, in both languages, and none twice in a form", () => {
    expect(labels.filter(({ de, en }) => de === "" || en === "")).toEqual([]);
    for (const rows of [MAKI_HEADINGS, MAKI_WORDS]) {
      expect(new Set(rows.map(({ label }) => label.de)).size).toBe(rows.length);
    }
  });

  test("have room for every line that holds at first", () => {
    const keys = (lines: readonly string[]) => lines.map((line) => line.split("=")[0]);
    expect(keys(MAKI_COLUMNS).toSorted()).toEqual(MAKI_HEADINGS.map(({ key }) => key).toSorted());
    const words = new Set(MAKI_WORDS.map(({ key }) => key));
    expect(keys(MAKI_VALUES).filter((key = "") => !words.has(key))).toEqual([]);
  });

  test("come back from the form as they were, in their order, and only what is not ours is kept", () => {
    expect(linesOf(mappedIn(MAKI_COLUMNS, MAKI_HEADINGS))).toEqual(MAKI_COLUMNS);
    const back = linesOf(mappedIn(MAKI_VALUES, MAKI_WORDS));
    expect(new Map(mappedIn(back, MAKI_WORDS).map(({ row, word }) => [row.key, word]))).toEqual(
      new Map(mappedIn(MAKI_VALUES, MAKI_WORDS).map(({ row, word }) => [row.key, word])),
    );
  });
});
