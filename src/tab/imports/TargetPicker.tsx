import { Combobox, Field, makeStyles, Option } from "@fluentui/react-components";
import { useState } from "react";
import { type ImportTarget, isImportTarget } from "#domain/imports/importTarget.ts";
import { foldText } from "#domain/text/foldText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useTargets } from "./useTargets.ts";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  box: { minWidth: 0 },
  // Above the bar at the end of the page.
  list: { maxHeight: "20rem", overflowY: "auto", zIndex: 2 },
});

const NONE = "none";

/** Where a column goes: found by typing, or by going through the list. */
export function TargetPicker(props: {
  readonly title: string;
  readonly target: ImportTarget | undefined;
  readonly problem: string | undefined;
  readonly onChange: (target: ImportTarget | undefined) => void;
}) {
  const styles = useStyles();
  const texts = useSession().messages.imports.columns;
  const { labelOf, options } = useTargets();
  const [typed, setTyped] = useState<string>();
  const { onChange, problem, target, title } = props;
  const label = target === undefined ? texts.none : labelOf(target);
  const wanted = foldText(typed ?? "");
  const found = options.filter(({ words }) => words.includes(wanted));
  return (
    <Field
      className={styles.field}
      label={texts.target}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      <Combobox
        className={styles.box}
        aria-label={texts.targetOf(title)}
        inlinePopup
        listbox={{ className: styles.list }}
        value={typed ?? label}
        placeholder={texts.targetHint}
        selectedOptions={[target ?? NONE]}
        onOpenChange={(_, { open }) => setTyped(open ? "" : undefined)}
        onChange={({ target: input }) => setTyped(input.value)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(undefined);
          if (optionValue === NONE) onChange(undefined);
          else if (optionValue !== undefined && isImportTarget(optionValue)) onChange(optionValue);
        }}
      >
        {wanted === "" && (
          <Option value={NONE} text={texts.none}>
            {texts.none}
          </Option>
        )}
        {found.map((one) => (
          <Option key={one.key} value={one.key} text={one.label}>
            {one.label}
          </Option>
        ))}
        {found.length === 0 && (
          <Option key="nothing" disabled text={texts.noTarget}>
            {texts.noTarget}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
