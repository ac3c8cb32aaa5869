import type { TargetRow } from "#domain/imports/importTarget.ts";
import { TEMPLATE_TARGETS } from "#domain/imports/profiles/blankTemplate.ts";
import type { Instant } from "#domain/time/day.ts";
import { columnLetters } from "#exports/sheet/reference.ts";
import { createWorkbook } from "#exports/sheet/workbook.ts";
import { templateTextsFor } from "#texts/exportTexts.ts";
import type { Language } from "#texts/language.ts";

const WIDTH = 26;
const WIDE = 80;

/**
 * A blank workbook to fill in: the first sheet has the columns, the second says what each is, the third has what cells offer to
 * choose; offices are those of the city.
 */
export function importTemplate(
  { createdAt, offices }: { readonly createdAt: Instant; readonly offices: readonly string[] },
  language: Language,
): Buffer {
  const texts = templateTextsFor(language);
  const pieces: Uint8Array[] = [];
  const facts = { title: texts.title, language, createdAt, cut: "…" };
  const workbook = createWorkbook(facts, (bytes) => pieces.push(bytes));
  const columns = TEMPLATE_TARGETS.map((row) => ({
    row,
    title: row.label[language],
    choices: choicesOf(row, offices, language),
  }));
  const withChoices = columns.filter(({ choices }) => choices.length > 0);

  workbook
    .sheet({
      name: texts.listSheet,
      hasHeading: true,
      columns: columns.map(({ choices, row, title }) => {
        const letters = columnLetters(withChoices.findIndex((one) => one.row === row));
        const cells = `'${texts.choicesSheet}'!$${letters}$2:$${letters}$${choices.length + 1}`;
        // Several in one cell cannot be chosen so.
        const isOffered = choices.length > 0 && row.kind !== "multiChoice";
        return {
          title: isRequired(row) ? `${title} *` : title,
          kind: "text",
          width: WIDTH,
          ...(isOffered ? { offered: cells } : {}),
        };
      }),
    })
    .end();

  const help = workbook.sheet({
    name: texts.helpSheet,
    hasHeading: true,
    columns: [
      { title: texts.column, kind: "label", width: WIDTH },
      { title: texts.required, kind: "text", width: 10 },
      { title: texts.meaning, kind: "text", width: WIDE },
      { title: texts.choices, kind: "text", width: WIDE },
    ],
  });
  const hints: Readonly<Record<string, string>> = texts.hints;
  for (const { choices, row, title } of columns) {
    const meaning = row.field?.help?.[language] ?? hints[row.kind] ?? "";
    help.row([title, isRequired(row) ? texts.yes : "", meaning, choices.join("\n")]);
  }
  help.end();

  const lists = workbook.sheet({
    name: texts.choicesSheet,
    hasHeading: true,
    columns: withChoices.map(({ title }) => ({ title, kind: "text", width: WIDTH })),
  });
  const longest = Math.max(...withChoices.map(({ choices }) => choices.length));
  for (let index = 0; index < longest; index++) {
    lists.row(withChoices.map(({ choices }) => choices[index] ?? null));
  }
  lists.end();
  workbook.end();
  return Buffer.concat(pieces);
}

/** What a report needs; without a name and a status a row is no entry at all. */
function isRequired({ field }: TargetRow): boolean {
  return field?.stage === "intake" && field.required;
}

function choicesOf(
  { field, kind }: TargetRow,
  offices: readonly string[],
  language: Language,
): readonly string[] {
  if (kind === "officeName") return offices;
  if (kind !== "choice" && kind !== "multiChoice") return [];
  return (field?.choices ?? []).map((choice) => choice[language]);
}
