import { describe, expect, test } from "vitest";
import { germanStem, singularOf } from "#domain/search/germanStem.ts";
import { foldText } from "#domain/text/foldText.ts";

/** From the vocabulary published with the Snowball algorithm for German (snowball-data, BSD licence), umlauts kept. */
const PUBLISHED =
  `leidenschaft leidenschaft, leidenschaften leidenschaft, leidenschaftliche leidenschaft,
  leidenschaftlichkeit leidenschaft, leidender leidend, leihen leih, leinentüchern leinentüch, leinwandgewändern
  leinwandgewänd, leisten leist, leistung leistung, leistungen leistung, leistungsfähigen leistungsfäh, leiter leit,
  leiterin leiterin, leitest leit, leitet leitet, leitstern leit, leitung leitung, lesebücher lesebüch, lesen les,
  letztere letzt, leuchtend leuchtend, leuchter leucht, leuchtkäfer leuchtkäf, liberale liberal, lichterloh lichterloh,
  lichtstrahlen lichtstrahl, lichtstrahlungen lichtstrahl, lichtungen lichtung, liebenswürdigkeit liebenswürd,
  liebenswürdigste liebenswürd, liebesaffäre liebesaffär, liebeserklärung liebeserklär, liebesfeuer liebesfeu,
  liebkosungen liebkos, lieblich lieblich, liebst lieb, liebt liebt, liederlicher lied, lieferung liefer, liegst lieg,
  ließen liess, liest liest, linie lini, linkische linkisch, listigerweise listigerweis, literatur literatur,
  liquidierte liquidiert, lokale lokal, lohnverhältnis lohnverhältnis, logische logisch, lockerten lockert`
    .split(",")
    .map((pair) => pair.trim().split(/\s+/));

describe("the stem of", () => {
  test.each(PUBLISHED)("%s is %s", (word, stem) => {
    expect(germanStem(foldText(word ?? ""))).toBe(foldText(stem ?? ""));
  });
});

test("an umlaut stays: to count is not to pay", () => {
  expect(germanStem("verkehrszaehlungen")).toBe(germanStem("verkehrszaehlung"));
  expect(germanStem("zaehlung")).not.toBe(germanStem("zahlung"));
});

test.each([
  ["Anträge", "antrag"],
  ["Häuser", "haus"],
  ["Bauanträgen", "bauantrag"],
  ["Zählung", undefined],
  ["Antrag", undefined],
  ["Steuer", undefined],
])("%s may be the plural of %s", (word, singular) => {
  expect(singularOf(foldText(word))).toBe(singular);
});
