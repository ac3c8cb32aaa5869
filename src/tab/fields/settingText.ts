import type { Json } from "#domain/change.ts";
import type { SettingKey } from "#domain/settings/settingRow.ts";
import { SETTINGS } from "#domain/settings/settingTable.ts";
import type { TabMessages } from "#tab/session/texts.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { linesIn, mappedIn, officesIn, peopleIn, signOffIn } from "./settingValue.ts";

/** A value in words, as it stands where nobody changes it. */
export function settingText(
  key: SettingKey,
  value: Json,
  { language, messages }: { readonly language: Language; readonly messages: TabMessages },
): string {
  const { kind } = SETTINGS[key];
  const texts = messages.settings;
  switch (kind.kind) {
    case "choice":
      return kind.options[String(value)]?.[language] ?? texts.none;
    case "number":
      return `${Number(value)} ${kind.unit[language]}`;
    case "text":
      return typeof value === "string" && value !== "" ? value : texts.none;
    case "day":
      return typeof value === "string" ? formatDay(value, language) : texts.lawDefault;
    case "closingDays":
      return Array.isArray(value) && value.length > 0 ? value.join(", ") : texts.noDays;
    case "mapping": {
      const lines = linesIn(value);
      const named = new Set(lines.map((line) => line.split("=")[0]));
      const words = mappedIn(lines, kind.rows).filter(({ row }) => named.has(row.key));
      const said = words.map(({ row, word }) => texts.mapped(row.label[language], word));
      return said.length > 0 ? said.join("; ") : texts.none;
    }
    case "people":
      return (
        peopleIn(value)
          .map(({ name }) => name)
          .join(", ") || texts.nobody
      );
    case "offices":
      return officesIn(value)
        .map(({ id, name }) => `${id} ${name}`)
        .join(", ");
    case "signOff": {
      const signOff = signOffIn(value);
      if (signOff === null) return texts.none;
      const { by, on, reference, tree } = signOff;
      return texts.signOff.text(tree, by, formatDay(on, language), reference);
    }
  }
}
