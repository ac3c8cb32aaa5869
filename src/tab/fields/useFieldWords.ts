import { useQuery } from "@tanstack/react-query";
import type { FieldValue } from "#domain/entry/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import { officeName } from "#domain/settings/officeName.ts";
import { registerQuery } from "#tab/data/register.ts";
import { useSession } from "#tab/session/session.tsx";
import { fieldText } from "#texts/fieldText.ts";

/** A field's value as people read it: another application by its name, offices too, everything else as the table says. */
export function useFieldWords() {
  const { data, language, me, messages } = useSession();
  const register = useQuery(registerQuery(data));
  return (field: Field, value: FieldValue | null | undefined): string => {
    const words = fieldText(field, value, language, messages);
    switch (field.key) {
      case "parentId":
        return register.data?.rows.find(({ no }) => no === value)?.values.title ?? words;
      case "orgUnitId":
        return typeof value === "string" && value !== ""
          ? officeName(me.orgUnits, { id: value }, language)
          : words;
      default:
        return words;
    }
  };
}
