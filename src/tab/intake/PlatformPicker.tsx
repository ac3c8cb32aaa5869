import { Input, Field as Labelled } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { registerQuery } from "#tab/data/register.ts";
import { platformRows } from "#tab/fields/platformRows.ts";
import { useSession } from "#tab/session/session.tsx";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { Message } from "#tab/shared/Message.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import type { ReportFieldProps } from "./reportFieldProps.ts";

const MISSING = "missing";

/** The platform of a use case by its name, or the name of one that nobody has reported yet. */
export function PlatformPicker(props: ReportFieldProps) {
  const { data, language, messages } = useSession();
  const register = useQuery(registerQuery(data));
  const { draft, field, onChange, onMissingPlatform } = props;
  const texts = messages.report;
  const problem = props.problem && messages.problems.field[props.problem];
  const platforms = platformRows(register.data?.rows ?? []);
  const isMissing = draft.missingPlatform !== null;
  const chosen = typeof draft.values.parentId === "string" ? draft.values.parentId : null;
  return (
    <>
      <SelectField
        label={field.label[language]}
        required
        problem={isMissing ? undefined : problem}
        keys={[...platforms.map(({ no }) => no), MISSING]}
        textOf={(key) =>
          key === MISSING
            ? texts.platformMissing
            : (platforms.find(({ no }) => no === key)?.values.title ?? key)
        }
        none={messages.faces.pleaseChoose}
        value={isMissing ? MISSING : chosen}
        onChange={(key) => {
          onMissingPlatform(key === MISSING ? "" : null);
          onChange({ parentId: key === MISSING ? null : key });
        }}
      />
      {isMissing && (
        <>
          <Labelled
            {...fieldProps({
              label: texts.platformName,
              hint: texts.platformNameHint,
              required: true,
              problem,
            })}
          >
            <Input
              value={draft.missingPlatform ?? ""}
              maxLength={longestOf(fieldOf("productName"))}
              onChange={(_, { value }) => onMissingPlatform(value)}
            />
          </Labelled>
          <Message intent="info">{texts.platformNote}</Message>
        </>
      )}
    </>
  );
}
