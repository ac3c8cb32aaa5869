import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FiguresQuery } from "#contract/figures.ts";
import { lastPeriod, PERIOD_CHOICES, periodProblem } from "#domain/figures/period.ts";
import { parseDay } from "#domain/time/day.ts";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalM,
  },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  office: { flexBasis: "16rem", minWidth: 0 },
});

/** Of which days, and of which office. */
export function PeriodForm(props: {
  readonly shown: FiguresQuery;
  readonly offices: readonly { readonly id: string; readonly name: string }[];
  readonly onShow: (query: FiguresQuery) => void;
}) {
  const styles = useStyles();
  const { messages, today } = useSession();
  const { offices, onShow, shown } = props;
  const [days, setDays] = useState<{ readonly from: string; readonly to: string }>(shown);
  const [office, setOffice] = useState(shown.office ?? null);
  const [problem, setProblem] = useState<keyof typeof texts.problems>();
  const texts = messages.figures;
  const narrowed = office === null ? {} : { office };
  const names = new Map(offices.map(({ id, name }) => [id, name]));
  function show() {
    const [from, to] = [parseDay(days.from), parseDay(days.to)];
    if (from === undefined || to === undefined) return setProblem("missing");
    const refused = periodProblem({ from, to }, today);
    setProblem(refused);
    if (refused === undefined) onShow({ from, to, ...narrowed });
  }
  return (
    <Panel title={texts.choice}>
      <div className={styles.choices}>
        {PERIOD_CHOICES.map((choice) => {
          const period = lastPeriod(choice, today);
          const isShown = period.from === shown.from && period.to === shown.to;
          return (
            <Button
              key={choice}
              appearance={isShown ? "primary" : "secondary"}
              aria-pressed={isShown}
              onClick={() => onShow({ ...period, ...narrowed })}
            >
              {texts.periods[choice]}
            </Button>
          );
        })}
      </div>
      <form
        className={styles.row}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        {(["from", "to"] as const).map((key) => (
          <Field
            key={key}
            label={texts[key]}
            {...(problem === undefined || key === "from"
              ? {}
              : { validationState: "error", validationMessage: texts.problems[problem] })}
          >
            <Input
              type="date"
              max={today}
              value={days[key]}
              onChange={(_, { value }) => setDays({ ...days, [key]: value })}
            />
          </Field>
        ))}
        <div className={styles.office}>
          <SelectField
            label={texts.office}
            keys={offices.map(({ id }) => id)}
            textOf={(id) => names.get(id) ?? id}
            none={texts.wholeCity}
            value={office}
            onChange={setOffice}
          />
        </div>
        <Button type="submit">{texts.show}</Button>
      </form>
    </Panel>
  );
}
