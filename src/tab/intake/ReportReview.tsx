import { Button, makeStyles } from "@fluentui/react-components";
import type { FieldValue } from "#domain/entry/entry.ts";
import { entryValues } from "#domain/entry/entry.ts";
import { type Field, fieldOf } from "#domain/entry/fields.ts";
import { isInUse, isKnownLater, UNKNOWN_TEXT, unknownValue } from "#domain/entry/report.ts";
import { useFieldWords } from "#tab/fields/useFieldWords.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDeadlines } from "#tab/session/useDeadlines.ts";
import { Facts } from "#tab/shared/Facts.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import type { ReportDraft } from "./reportDraft.ts";
import { askedField, FIELD_STEPS, type FieldStep, stepFields } from "./reportSteps.ts";

const useStyles = makeStyles({ change: { justifySelf: "start" } });

/** Everything as it will be sent, step by step, with the way back to each. */
export function ReportReview(props: {
  readonly draft: ReportDraft;
  readonly onStep: (step: FieldStep) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { deadlines } = useDeadlines();
  const { draft, onStep } = props;
  const texts = messages.report;
  const textOf = useReviewText(draft);
  return (
    <>
      <Paragraph>{texts.reviewLead}</Paragraph>
      {FIELD_STEPS.map((step) => {
        const { asked, more } = stepFields(step, draft.values);
        const shown = [...asked, ...more].flatMap((field) => {
          const value = textOf(field);
          const { label } = askedField(field, messages, language);
          return value === undefined ? [] : [{ label: label[language], value }];
        });
        return (
          <Panel key={step} level={3} title={texts.steps[step]}>
            <Facts facts={shown} />
            <Button
              size="small"
              className={styles.change}
              aria-label={texts.changeStep(texts.steps[step])}
              onClick={() => onStep(step)}
            >
              {texts.change}
            </Button>
          </Panel>
        );
      })}
      {draft.missingPlatform !== null && draft.values.entryKind === "useCase" && (
        <Message intent="info">{texts.platformNote}</Message>
      )}
      {isInUse(entryValues(draft.values)) && (
        <Message intent="info">{texts.inUse(deadlines.first)}</Message>
      )}
    </>
  );
}

/** What a field says in the entry; undefined where it stays empty. */
function useReviewText({ missingPlatform, values }: ReportDraft) {
  const { messages } = useSession();
  const words = useFieldWords();
  const isMissing = missingPlatform !== null && values.entryKind === "useCase";
  return (field: Field): string | undefined => {
    const value = values[field.key] ?? unknownLater(field);
    const isPlatformName = field.key === "parentId" || field.key === "productName";
    if (isMissing && isPlatformName) return missingPlatform ?? undefined;
    if (value === UNKNOWN_TEXT) return messages.report.unknownShown;
    if (value === undefined || value === "") return undefined;
    switch (field.key) {
      case "ownerId":
        return nameIn(values.ownerName);
      case "deputyId":
        return nameIn(values.deputyName);
      default:
        return words(field, value);
    }
  };

  function unknownLater({ key }: Field): FieldValue | undefined {
    return isKnownLater(key, entryValues(values)) ? unknownValue(fieldOf(key)) : undefined;
  }
}

function nameIn(name: FieldValue | null | undefined): string | undefined {
  return typeof name === "string" ? name : undefined;
}
