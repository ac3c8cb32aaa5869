import { readdirSync } from "node:fs";
import { expect, test } from "vitest";

const filesOf = (language: "de" | "en") =>
  readdirSync(new URL(`../../src/texts/${language}`, import.meta.url)).sort();

test("German and English have the same files", () => {
  expect(filesOf("en")).toEqual(filesOf("de"));
});

test("a file of texts says by its name who reads it", () => {
  const strays = filesOf("de").filter(
    (file) => !/^(tab|cards|problems|admin|exports|legal|messages|usage)([A-Z]|\.ts$)/.test(file),
  );
  expect(strays).toEqual([]);
});
