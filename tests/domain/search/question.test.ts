import { describe, expect, test } from "vitest";
import { isSearch, nameAsked } from "#domain/search/question.ts";

describe("what a message asks for", () => {
  test.each([
    ["Darf ich DeepL nutzen?", "DeepL"],
    ["darf ich das „Chat-GPT“ benutzen", "Chat-GPT"],
    ["DeepL zum Übersetzen", "DeepL"],
    ["Texte übersetzen", "Texte übersetzen"],
    ["übersetzen", "übersetzen"],
    ["May I use Microsoft Copilot?", "Microsoft Copilot"],
    ["Verkehrszählung", "Verkehrszählung"],
    ["  KI-2026-0001 ", "KI-2026-0001"],
    ["nutzen", "nutzen"],
    ["?!", ""],
    ["x".repeat(500), "x".repeat(80)],
  ])("%j: %j", (query, name) => {
    expect(nameAsked(query)).toBe(name);
  });

  test.each([
    "Darf ich DeepL nutzen?",
    "Texte übersetzen",
    "Copilot",
    "KI-2026-0001",
    "Hilfe bei Protokollen",
  ])("%j looks for something", (text) => {
    expect(isSearch(text)).toBe(true);
  });

  test.each([
    "",
    "   ",
    "Hallo",
    "Guten Morgen!",
    "Vielen Dank",
    "Hilfe",
    "Was kannst du?",
    "👍",
    "Ich wollte Ihnen nur kurz sagen, dass unser Drucker im dritten Stock schon wieder Papierstau hat",
  ])("%j looks for nothing", (text) => {
    expect(isSearch(text)).toBe(false);
  });
});
