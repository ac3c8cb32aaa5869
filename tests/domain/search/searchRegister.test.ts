import { describe, expect, test } from "vitest";
import { searchableOf } from "#domain/search/entryTexts.ts";
import { findEntries } from "#domain/search/findEntries.ts";
import { createSearchIndex } from "#domain/search/searchIndex.ts";
import { searchRegister } from "#domain/search/searchRegister.ts";
import { CITY_ENTRIES } from "./cityEntries.ts";

const index = createSearchIndex();
for (const { no, values } of CITY_ENTRIES) index.put(searchableOf(no, values));
const titles = new Map(CITY_ENTRIES.map(({ no, values }) => [no, values.title ?? no]));
const titleOf = (no: string) => titles.get(no) ?? no;
const search = (query: string) => searchRegister(index, query, { limit: 50 }).map(titleOf);

const POST = "Automatische Postsortierung in der Ausländerbehörde";
const COUNT = "Digitale Verkehrszählung";
const WEB = "Übersetzung auf der städtischen Website";
const UPSCALE = "Bildverbesserung im Redaktionssystem (TYPO3 Upscale)";

describe("a query finds, the best first", () => {
  test.each<[query: string, first: readonly string[], most?: number]>([
    // Names and their beginnings.
    ["DeepL Pro", ["DeepL Pro"], 1],
    ["deepl", ["DeepL Pro"], 1],
    ["Leichte Sprache", ["Leichte Sprache"]],
    ["copilot", ["GitHub Copilot", "Microsoft 365 Copilot"], 2],
    ["Microsoft Copilot", ["Microsoft 365 Copilot"], 1],
    ["Copilot GitHub", ["GitHub Copilot"], 1],
    ["LeoGPT", ["KI-Chat der Stadt"], 1],
    ["Firefly", ["Bildgenerator Firefly"], 1],
    // Whom, where from, which number.
    ["Lecos", [POST, UPSCALE, "E-Akte Verschlagwortung", "Wohngeld-Vorprüfung"], 4],
    ["GeoVision", ["Baumkataster aus Luftbildern", "Stadtplan-Chatbot"], 2],
    ["Telefonwerk", ["Telefonansage mit KI-Stimme", "Terminassistent Bürgerbüro"], 2],
    ["KI-2026-0002", [COUNT], 1],
    ["ki-2026-0002", [COUNT], 1],
    ["KI‑2026‑0002", [COUNT], 1],
    ["2026-0002", [COUNT], 1],
    ["0002", [COUNT], 1],
    ["2025.2", [WEB], 1],
    ["Amt für Jugend", ["Spracherkennung Jugendamt", "Kita-Platzvergabe"]],
    ["Branddirektion", ["Dienstplanung Feuerwehr", "Notrufabfrage"], 2],
    // Words of closed choices, in both languages.
    ["Open Source", ["Archivsuche", UPSCALE], 2],
    ["Hochrisiko", ["Betrugserkennung Sozialleistungen", "Bewerbervorauswahl", "Notrufabfrage"]],
    ["abgelehnt", ["Betrugserkennung Sozialleistungen"], 1],
    ["children", ["Kita-Platzvergabe"], 1],
    ["Klima", [POST, "Baumkataster aus Luftbildern", "Energieverbrauch Schulen"], 3],
    // Stems.
    ["übersetzen", [WEB, "DeepL Pro"], 2],
    ["Übersetzungen", [WEB]],
    ["übersetzt", [WEB]],
    ["Protokolle", ["Protokollassistenz"], 1],
    ["Anträge", ["Bauantragsprüfung", POST, "Wohngeld-Vorprüfung"]],
    ["Antrag", ["Bauantragsprüfung", POST, "Wohngeld-Vorprüfung"]],
    ["Rechnung", ["Rechnungseingang"], 1],
    ["Bewerbung", ["Bewerbervorauswahl"]],
    ["Baum", ["Baumkataster aus Luftbildern"]],
    ["Bäume", ["Baumkataster aus Luftbildern"]],
    ["Buch", ["Bibliotheksempfehlungen"]],
    ["prüfen", ["Bauantragsprüfung", "Wohngeld-Vorprüfung"]],
    ["zählen", [COUNT, "Fahrradparkhaus Auslastung"]],
    ["Wahlen", ["Wahlhelfer-Einteilung", "Sozialraumanalyse"]],
    // Parts of compounds.
    ["Zählung", [COUNT], 1],
    ["Erkennung", ["Erkennung von Hassrede", "Sperrmüll-Erkennung"]],
    ["Chatbot", ["Stadtplan-Chatbot", "KI-Chat der Stadt"], 2],
    ["bot", ["Stadtplan-Chatbot", "KI-Chat der Stadt"], 2],
    ["Fahrrad", ["Fahrradparkhaus Auslastung", COUNT], 2],
    ["Zustand", ["Straßenzustandserfassung", "Baumkataster aus Luftbildern"], 2],
    ["strasse", ["Straßenzustandserfassung", "Baumkataster aus Luftbildern"], 2],
    // Several words, in any order and from any field.
    ["Chatbot Karten", ["Stadtplan-Chatbot"], 1],
    ["Adobe Plakate", ["Bildgenerator Firefly"], 1],
    ["Jugendamt diktieren", ["Spracherkennung Jugendamt"], 1],
    ["lecos wohngeld", ["Wohngeld-Vorprüfung"], 1],
    // One typo in each word.
    ["Verkehrszälung", [COUNT], 1],
    ["Verkherszählung", [COUNT], 1],
    ["Ubersetzung", [WEB]],
    ["Micorsoft", ["Microsoft 365 Copilot"], 1],
    ["Transkribuss", ["Archivsuche"], 1],
    ["Wonhgeld", ["Wohngeld-Vorprüfung"], 1],
    ["Protokol", ["Protokollassistenz"], 1],
    ["Feuerwer", ["Dienstplanung Feuerwehr"], 1],
    ["Hochwaserpro", ["Hochwasserprognose"], 1],
    // Questions as people ask them.
    ["Darf ich DeepL nutzen?", ["DeepL Pro"], 1],
    ["Kann man den Copilot für Programmieren verwenden", ["GitHub Copilot"], 1],
    ["may I use Transkribus", ["Archivsuche"], 1],
    ["Was ist mit der Postsortierung?", [POST], 1],
    // While it is typed.
    ["verk", [COUNT]],
    ["verkehrszä", [COUNT], 1],
    ["Ü", [WEB]],
  ])("%s", (query, first, most = CITY_ENTRIES.length) => {
    const hits = search(query);
    expect(hits.slice(0, first.length)).toEqual(first);
    expect(hits.length).toBeLessThanOrEqual(most);
  });
});

test.each([
  ["ChatGPT"],
  ["Gemini"],
  ["KI-2026-9999"],
  ["2026"],
  ["Kindergarten"],
  ["Blockchain"],
  ["xyz"],
  ["q"],
  ["DeepL Feuerwehr"],
  ["Übersetzung Lecos"],
  ["Straßenbahn"],
  ["nicht veröffentlicht"],
  ["unbekannt Lecos Transkribus"],
])("%s finds nothing", (query) => {
  expect(search(query)).toEqual([]);
});

test("words that sound alike are not the same: a payment is no counting", () => {
  expect(search("Zahlung")).toEqual(["Zahlungsabgleich Stadtkasse", "Rechnungseingang"]);
});

test("a typo is forgiven only where nothing has the words as they were written", () => {
  expect(findEntries(index, "Zahlung").terms.isForgiving).toBe(false);
  expect(findEntries(index, "Verkehrszälung").terms.isForgiving).toBe(true);
});

test("a task that is allowed is found, one that is forbidden is not", () => {
  const one = createSearchIndex();
  const values = { title: "A", allowedTasks: ["translate"], forbiddenUses: ["legalAdvice"] };
  one.put(searchableOf("KI-2026-0001", values));
  const hits = (query: string) => searchRegister(one, query, { limit: 1 });
  expect(hits("Übersetzung")).toEqual(["KI-2026-0001"]);
  expect(hits("translate")).toEqual(["KI-2026-0001"]);
  expect(hits("Rechtsauskunft")).toEqual([]);
});

test.each([
  ...["translate", "translates", "translated", "translating"],
  ...["summarise", "summarising", "plan", "planned", "planning", "plans", "classify"],
  ...["classifies", "classified", "classifying", "writing", "checking", "checks", "answered"],
])("%s finds whatever form of the verb an entry has", (query) => {
  const one = createSearchIndex();
  const texts = [
    "translates letters",
    "plans shifts, answering and writing",
    "checked, classified",
  ];
  one.put(searchableOf("KI-2026-0001", { title: "A", shortDescription: texts.join(" ") }));
  one.put(searchableOf("KI-2026-0002", { title: "B", shortDescription: "Summarises minutes" }));
  one.put(searchableOf("KI-2026-0003", { title: "C", shortDescription: "Hering, Pudding, Ringe" }));
  const found = query.startsWith("summar") ? "KI-2026-0002" : "KI-2026-0001";
  expect(searchRegister(one, query, { limit: 5 })).toEqual([found]);
});

test("a short word does not find everything", () => {
  for (const word of ["k", "a", "de", "am", "ki", "it", "ai", "un"]) {
    const { length } = search(word);
    expect([word, length < CITY_ENTRIES.length / 3]).toEqual([word, true]);
  }
});

test("a query without words asks for nothing yet", () => {
  expect(search("die")).toEqual([]);
  expect([...findEntries(index, "die").entries()]).toHaveLength(CITY_ENTRIES.length);
});

test("among those that fit equally well the preferred ones come first, and no more than asked for", () => {
  const options = { limit: 1, isPreferred: (no: string) => titleOf(no).startsWith("Microsoft") };
  expect(searchRegister(index, "copilot", options).map(titleOf)).toEqual(["Microsoft 365 Copilot"]);
});
