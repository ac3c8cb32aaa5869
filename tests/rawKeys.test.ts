import { expect, test } from "vitest";
import { rawIn } from "./rawKeys.ts";

test.each([
  ["id 3f2b8c1e-6d4a-4f6b-9a57-0d3e5c7b1a90 of a person", "3f2b8c1e-6d4a-4f6b-9a57-0d3e5c7b1a90"],
  ["Feld parentId fehlt", "parentId"],
  ["version_since", "version_since"],
  ["highRisk", "highRisk"],
  ["productive", "productive"],
  ["dataProtection", "dataProtection"],
  ["Bitte sehen Sie unter https://example.org/parentId nach.", undefined],
  ["KI-2026-0001 – Postsortierung", undefined],
  ["Hochrisiko", undefined],
  ["§§ 80, 81 SächsPersVG", undefined],
  ["The application is productive.", undefined],
  ["maria.weber@stadt.example", undefined],
])("in »%s« is raw: %s", (text, raw) => {
  expect(rawIn(text, "de")).toBe(raw);
});
