import { Field, Input } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { EXTENSION_DAYS_MAX } from "#domain/limits.ts";
import { useSession } from "#tab/session/session.tsx";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import type { CommandDraft, DraftField } from "./commandDraft.ts";
import type { RequestDraft } from "./statementRequest.ts";

/** What the fields of one step show and change. */
export interface CommandFieldProps {
  readonly view: CaseView;
  readonly draft: CommandDraft;
  /** It was sent as it is, and something was wrong. */
  readonly isRefused: boolean;
  /** What is wrong with one of the fields, in words. */
  readonly problemAt: (field: DraftField) => string | undefined;
  readonly onChange: (part: Partial<CommandDraft>) => void;
  /** An office has to be asked first: what is typed is kept until then. */
  readonly onRequest: (request: RequestDraft) => void;
}

export function DepthField({ draft, onChange, problemAt }: CommandFieldProps) {
  const { messages } = useSession();
  return (
    <RadioField
      label={messages.cases.depth}
      required
      problem={problemAt("depth")}
      keys={["short", "full"]}
      textOf={(depth) => messages.case.depths[depth]}
      value={draft.depth}
      onChange={(depth) => onChange({ depth })}
    />
  );
}

export function WorkingDaysField({
  draft,
  onChange,
  problemAt,
}: Pick<CommandFieldProps, "draft" | "onChange" | "problemAt">) {
  const { messages } = useSession();
  return (
    <Field
      {...fieldProps({
        label: messages.cases.workingDays,
        required: true,
        problem: problemAt("workingDays"),
      })}
    >
      <Input
        type="number"
        min={1}
        max={EXTENSION_DAYS_MAX}
        value={draft.workingDays}
        onChange={(_, { value }) => onChange({ workingDays: value })}
      />
    </Field>
  );
}

/** From here on it is worth saying how many more there is room for. */
const FEW = 3;

export function RoomForQueries({ view }: CommandFieldProps) {
  const { messages } = useSession();
  const left = view.room?.queries;
  if (left === undefined || left > FEW) return null;
  return <Paragraph>{messages.cases.roomForQueries(left)}</Paragraph>;
}

export function RoomForStatements({ view }: Pick<CommandFieldProps, "view">) {
  const { messages } = useSession();
  const left = view.room?.statements;
  if (left === undefined || left > FEW) return null;
  return <Paragraph>{messages.cases.roomForStatements(left)}</Paragraph>;
}
