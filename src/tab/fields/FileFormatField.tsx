import type { ExportInput } from "#contract/export.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";

export type FileFormat = ExportInput["format"];

const FILE_FORMATS: readonly FileFormat[] = ["xlsx", "csv"];

/**
 * What kind of table a list is exported as. XLSX is offered first: of a CSV file a spreadsheet guesses what each cell is, and
 * nothing in the file can keep it from that.
 */
export function FileFormatField(props: {
  readonly format: FileFormat;
  readonly onChange: (format: FileFormat) => void;
}) {
  const texts = useSession().messages.export;
  return (
    <>
      <RadioField
        label={texts.format}
        keys={FILE_FORMATS}
        textOf={(one) => texts[one]}
        value={props.format}
        onChange={props.onChange}
      />
      {props.format === "csv" && <Message intent="warning">{texts.csvHint}</Message>}
    </>
  );
}
