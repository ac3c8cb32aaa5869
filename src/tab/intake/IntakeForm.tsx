import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { ErrorSummary } from "#tab/shared/ErrorSummary.tsx";
import { DiscardDraft } from "./DiscardDraft.tsx";
import { DraftNotice } from "./DraftNotice.tsx";
import { FieldsOfStep } from "./FieldsOfStep.tsx";
import { ReportReview } from "./ReportReview.tsx";
import { askedField, REPORT_STEPS, type ReportStep } from "./reportSteps.ts";
import { StepBar } from "./StepBar.tsx";
import { useReport } from "./useReport.ts";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalL, minWidth: 0 },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineOffset: tokens.spacingVerticalXXS },
  step: {
    display: "grid",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    "@media (max-width: 639px)": { padding: tokens.spacingHorizontalM },
  },
  actions: {
    alignItems: "center",
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
  kept: { color: tokens.colorNeutralForeground3 },
});

/** The report in four steps; each is checked when it is left, and everything is kept while it is typed. */
export function IntakeForm(props: {
  readonly title: string | undefined;
  readonly onReported: (entry: EntryView) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const report = useReport(props.title, props.onReported);
  const form = useRef<HTMLFormElement>(null);
  const heading = useStepHeading(report.draft.step);
  const { draft, failed, problems } = report;
  const { step } = draft;
  const texts = messages.report;
  const place = REPORT_STEPS.indexOf(step);
  const wrong = Object.entries(problems).flatMap(([key, problem]) => {
    if (!isFieldKey(key)) return [];
    const { label } = askedField(fieldOf(key), messages, language);
    return [{ key, label: label[language], problem: messages.problems.field[problem] }];
  });
  const go = (n: number) => {
    const next = REPORT_STEPS[place + n];
    if (next !== undefined) report.goTo(next);
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (step === "review") report.send();
        else go(1);
      }}
    >
      <DraftNotice
        keptSince={report.keptSince}
        title={props.title}
        draft={draft}
        onDiscard={report.startAgain}
      />
      <StepBar step={step} onStep={report.goTo} />
      <section className={styles.step} aria-labelledby="report-step">
        <h2 id="report-step" tabIndex={-1} ref={heading} className={styles.heading}>
          {texts.steps[step]}
        </h2>
        {(wrong.length > 0 || failed !== null) && (
          <ErrorSummary
            title={wrong.length > 0 ? texts.problems(wrong.length) : problemText(failed, messages)}
            problems={wrong}
            check={report.check}
            onField={(key) => focusField(form.current, key)}
          />
        )}
        {step === "review" ? (
          <ReportReview draft={draft} onStep={report.goTo} />
        ) : (
          <FieldsOfStep
            key={step}
            step={step}
            draft={draft}
            problems={problems}
            onChange={report.changeValues}
            onMissingPlatform={report.nameMissingPlatform}
          />
        )}
        <div className={styles.actions}>
          {place > 0 && <Button onClick={() => go(-1)}>{texts.back}</Button>}
          <Button appearance="primary" type="submit" disabledFocusable={report.isPending}>
            {submitText(step, report.isPending, texts)}
          </Button>
        </div>
        <div className={styles.actions}>
          <Text size={200} className={styles.kept}>
            {texts.draftKept}
          </Text>
          <DiscardDraft onDiscard={report.startAgain} />
        </div>
      </section>
    </form>
  );
}

function submitText(
  step: ReportStep,
  isPending: boolean,
  texts: { readonly next: string; readonly send: string; readonly sending: string },
): string {
  if (step !== "review") return texts.next;
  return isPending ? texts.sending : texts.send;
}

/** The heading of a step takes the focus when the step was changed, so that the step is read from its top. */
function useStepHeading(step: ReportStep) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [first] = useState(step);
  const hasMoved = useRef(false);
  useEffect(() => {
    if (!hasMoved.current && step === first) return;
    hasMoved.current = true;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [first, step]);
  return heading;
}

function focusField(form: HTMLFormElement | null, key: string) {
  const field = form?.querySelector(`[data-field="${key}"]`);
  field?.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
}
