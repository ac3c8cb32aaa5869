import type { EntryView } from "#contract/entry.ts";
import { entryValues } from "#domain/entry/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { isUsable } from "#domain/usage/staffUsage.ts";
import { FieldWords } from "#tab/fields/FieldFacts.tsx";
import { useSession } from "#tab/session/session.tsx";
import { type Fact, Facts } from "#tab/shared/Facts.tsx";
import { USAGE_RULES } from "#tab/usage/usageForm.ts";
import { usageWords } from "#texts/usageWords.ts";

/** "Darf ich das nutzen?" in full. Where it may not be used, what once was allowed is not told. */
export function UsageFacts({ values }: { readonly values: EntryView["values"] }) {
  const { language, messages, today } = useSession();
  const texts = messages.staffUsage;
  const words = usageWords(entryValues(values), today, language, messages.usage);
  const { answer, data, mayUse, reason } = words;
  const facts: Fact[] = [
    { label: texts.answer, value: reason === undefined ? answer : `${answer} – ${reason}` },
  ];
  if (data !== undefined) facts.push({ label: fieldOf("dataLimit").label[language], value: data });
  if (isUsable(mayUse)) {
    for (const field of USAGE_RULES.map(fieldOf)) {
      const value = values[field.key];
      if (value === undefined) continue;
      facts.push({
        label: field.label[language],
        value: <FieldWords field={field} value={value} />,
      });
    }
  }
  const contact = values.helpContact ?? values.orgUnitName;
  if (typeof contact === "string") facts.push({ label: texts.help, value: contact });
  return <Facts facts={facts} />;
}
