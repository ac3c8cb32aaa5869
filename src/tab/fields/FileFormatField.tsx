import { Link } from "@fluentui/react-components";
import { EXPORT_PATHS } from "#contract/export.ts";
import { fillPath } from "#contract/path.ts";
import type { ListKind } from "#domain/exports/exportKind.ts";
import type { ListFormat } from "#domain/exports/exportProfile.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";

/**
 * What kind of table a list is exported as. XLSX is offered first: of a CSV file a spreadsheet guesses what each cell is, and
 * nothing in the file can keep it from that.
 */
export function FileFormatField<Format extends ListFormat>(props: {
  readonly formats: readonly Format[];
  readonly format: Format;
  readonly onChange: (format: Format) => void;
  /** What a row is about, where programs may read it. */
  readonly kind?: ListKind;
}) {
  const texts = useSession().messages.export;
  return (
    <>
      <RadioField
        label={texts.format}
        keys={props.formats}
        textOf={(one) => texts[one]}
        value={props.format}
        onChange={props.onChange}
      />
      {props.format === "csv" && <Message intent="warning">{texts.csvHint}</Message>}
      {props.format === "json" && props.kind !== undefined && (
        <Message intent="info">
          {texts.jsonHint}{" "}
          <Link
            inline
            href={`/api${fillPath(EXPORT_PATHS.schema, { kind: props.kind })}`}
            target="_blank"
            rel="noreferrer"
          >
            {texts.jsonSchema}
          </Link>
        </Message>
      )}
    </>
  );
}
