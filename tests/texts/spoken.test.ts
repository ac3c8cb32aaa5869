import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readTexts } from "./readTexts.ts";

/** What the commands for the IT say is a list of steps, not a conversation. */
const texts = readTexts().filter(({ file }) => !/^src\/texts\/(de|en)\/admin/.test(file));
const sentences = texts
  .filter(({ language }) => language === "de")
  .flatMap(({ file, key, text }) =>
    (text.match(/[^.!?]+[.!?]/gu) ?? []).map((sentence) => ({
      file,
      key,
      sentence: sentence.trim(),
    })),
  );
const named = ({ file, key, sentence }: (typeof sentences)[number]) =>
  `${file} ${key}: ${sentence}`;

test("a request is spoken to the reader: with “Bitte” comes “Sie”", () => {
  const faults = sentences.filter(
    ({ sentence }) =>
      sentence.endsWith(".") &&
      /(?<!\p{L})bitte(?! um)(?!\p{L})/iu.test(sentence) &&
      !/(?<!\p{L})Sie(?!\p{L})/u.test(sentence),
  );
  expect(faults.map(named)).toEqual([]);
});

test("nobody is ordered about: with an imperative comes “bitte”", () => {
  const faults = sentences.filter(
    ({ sentence }) =>
      sentence.endsWith(".") &&
      /^(?!Sobald|Wenn|Solange|Was|Wie)\p{Lu}\p{Ll}+en Sie /u.test(sentence) &&
      !/bitte/i.test(sentence),
  );
  expect(faults.map(named)).toEqual([]);
});

test("English asks where German asks", () => {
  const asked = new Map<string, { de: boolean; en: boolean; text: string }>();
  for (const { file, key, language, text } of texts) {
    const place = `${file.replace(/\/(de|en)\//, "/")} ${lastOf(key)}`;
    const seen = asked.get(place) ?? { de: false, en: false, text: "" };
    const asks = language === "de" ? /(?<!\p{L})bitte(?! um)(?!\p{L})/iu : /please/i;
    asked.set(place, {
      ...seen,
      text: `${seen.text} / ${text}`,
      [language]: seen[language] || asks.test(text),
    });
  }
  const faults = [...asked].filter(([, { de, en }]) => de !== en);
  expect(faults.map(([place, { text }]) => `${place}: ${text}`)).toEqual([]);
});

/** Where nothing is left to do for the reader. */
const NOTHING_TO_DO = [
  "guest",
  "statementCancelled",
  "statementOwnEntry",
  "alreadySent",
  "unknownField",
  "notEditable",
];

test("a problem says what to do", () => {
  const faults = texts
    .filter(({ file, language }) => language === "de" && file.endsWith("/problems.ts"))
    .filter(({ key, text }) => !/bitte/i.test(text) && !NOTHING_TO_DO.includes(lastOf(key)));
  expect(faults.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
});

function lastOf(key: string): string {
  return key.slice(key.lastIndexOf(".") + 1);
}

test("quotation marks are those of the language: none stand in the code, no German ones in English", () => {
  const inCode = ["src/tab", "src/teams", "src/server"].flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx}`).filter((file) =>
      /^(?!\s*(?:\/\*|\*|\/\/)).*[„“”]/m.test(readFileSync(file, "utf8")),
    ),
  );
  expect(inCode).toEqual([]);
  const german = texts.filter(({ language, text }) => language === "en" && text.includes("„"));
  expect(german.map(({ file, key }) => `${file} ${key}`)).toEqual([]);
});
