import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { entryValues } from "#domain/entry/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import type { FieldProblems } from "#domain/entry/intake.ts";
import { isInUse } from "#domain/entry/report.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDeadlines } from "#tab/session/useDeadlines.ts";
import { Message } from "#tab/shared/Message.tsx";
import { ReportField } from "./ReportField.tsx";
import type { ReportFieldProps } from "./reportFieldProps.ts";
import { type FieldStep, stepFields } from "./reportSteps.ts";

const useStyles = makeStyles({
  fields: { display: "grid", gap: tokens.spacingVerticalL, minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
});

type Props = Pick<ReportFieldProps, "draft" | "onChange" | "onMissingPlatform"> & {
  readonly step: FieldStep;
  readonly problems: FieldProblems;
};

/** What a step asks, and behind a press what one may add. */
export function FieldsOfStep({ problems, step, ...form }: Props) {
  const styles = useStyles();
  const { messages } = useSession();
  const { deadlines } = useDeadlines();
  const [isOpen, setOpen] = useState(false);
  const { asked, more } = stepFields(step, form.draft.values);
  const texts = messages.report;
  const hasProblem = more.some(({ key }) => problems[key] !== undefined);
  const inputs = (fields: readonly Field[]) =>
    fields.map((field) => (
      <ReportField key={field.key} field={field} problem={problems[field.key]} {...form} />
    ));
  return (
    <>
      <div className={styles.fields}>
        {inputs(asked)}
        {step === "what" && isInUse(entryValues(form.draft.values)) && (
          <div role="status">
            <Message intent="info">{texts.inUse(deadlines.first)}</Message>
          </div>
        )}
      </div>
      {more.length > 0 && (
        <Accordion
          collapsible
          openItems={isOpen || hasProblem ? ["more"] : []}
          onToggle={() => setOpen(!isOpen)}
        >
          <AccordionItem value="more">
            <AccordionHeader as="h3">{texts.optional}</AccordionHeader>
            <AccordionPanel>
              <div className={styles.fields}>
                <Text size={200} className={styles.hint}>
                  {texts.optionalHint}
                </Text>
                {inputs(more)}
              </div>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </>
  );
}
