import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { SectionView } from "#contract/caseSections.ts";
import { type EvaluationSection, evaluationSectionLabels } from "#domain/entry/sectionFields.ts";
import { type SectionState, sectionStateLabels } from "#domain/entry/sections.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { type Tone, ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { CaseReasonDialog } from "./ReasonDialog.tsx";
import { SectionRequestForm } from "./SectionRequestForm.tsx";
import { useCaseForm } from "./useCaseForm.ts";
import { useSectionWords } from "./useSectionWords.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalM },
  item: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

const TONES: Readonly<Record<SectionState, Tone>> = {
  open: "attention",
  inProgress: "waiting",
  complete: "good",
  notNeeded: "neutral",
  waived: "neutral",
};

/** What a coordinator does about a section with a reason. */
interface Asking {
  readonly step: "waive" | "cancel";
  readonly section: EvaluationSection;
}

/** The sections of an evaluation as they stand, with what the viewer may do about them. */
export function CaseSections({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { messages } = useSession();
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<string>();
  const texts = messages.sections;
  const { rights, sections } = view;
  if (sections.length === 0) return null;
  const finish = (sentence: string) => {
    setAsking(undefined);
    setDone(sentence);
  };
  return (
    <Panel title={texts.title}>
      <div role="status">{done !== undefined && <Message intent="success">{done}</Message>}</div>
      {rights.confirmSections && (
        <ConfirmTouched key={view.revision} view={view} onDone={() => finish(texts.confirmDone)} />
      )}
      <ul className={styles.list}>
        {sections.map((one) => (
          <li key={one.section} className={styles.item}>
            <Section entryNo={view.entryNo} one={one} />
            {rights.waiveSection && one.state === "notNeeded" && (
              <AskButton step="waive" section={one.section} onAsk={setAsking} />
            )}
            {rights.cancelSections && one.requested?.isOpen === true && (
              <AskButton step="cancel" section={one.section} onAsk={setAsking} />
            )}
          </li>
        ))}
      </ul>
      {rights.requestSections && (
        <SectionRequestForm
          key={view.revision}
          view={view}
          onDone={() => finish(texts.requestDone)}
        />
      )}
      {asking !== undefined && (
        <SectionReasonDialog
          view={view}
          {...asking}
          onClose={() => setAsking(undefined)}
          onDone={() => finish(texts[`${asking.step}Done`])}
        />
      )}
    </Panel>
  );
}

function Section({ entryNo, one }: { readonly entryNo: string; readonly one: SectionView }) {
  const styles = useStyles();
  const { language } = useSession();
  const { lines } = useSectionWords();
  const { section, state } = one;
  return (
    <>
      <div className={styles.line}>
        <Link href={ADDRESSES.entry.hash({ no: entryNo, tab: "all", part: section })}>
          {evaluationSectionLabels[section][language]}
        </Link>
        <ToneBadge tone={TONES[state]}>{sectionStateLabels[state][language]}</ToneBadge>
      </div>
      {lines(one).map((line) => (
        <Text key={line} size={200} className={styles.words}>
          {line}
        </Text>
      ))}
    </>
  );
}

function AskButton(props: Asking & { readonly onAsk: (asking: Asking) => void }) {
  const { language, messages } = useSession();
  const { onAsk, section, step } = props;
  const texts = messages.sections;
  return (
    <Button
      size="small"
      data-screen-only
      aria-label={texts[`${step}Of`](evaluationSectionLabels[section][language])}
      onClick={() => onAsk({ section, step })}
    >
      {texts[step]}
    </Button>
  );
}

function SectionReasonDialog(
  props: Asking & {
    readonly view: CaseView;
    readonly onClose: () => void;
    readonly onDone: () => void;
  },
) {
  const { language, messages } = useSession();
  const { onClose, onDone, section, step, view } = props;
  const texts = messages.sections;
  return (
    <CaseReasonDialog
      view={view}
      title={texts[`${step}Of`](evaluationSectionLabels[section][language])}
      submit={texts[`${step}Do`]}
      lead={texts[`${step}Lead`]}
      maxLength={TEXT_LIMITS.sectionWaiver}
      keptAs={`${step}Section ${section}`}
      commandOf={(given) =>
        step === "waive"
          ? { name: "waiveSection", input: { ...given, section } }
          : { name: "cancelSections", input: { ...given, sections: [section] } }
      }
      onClose={onClose}
      onDone={onDone}
    />
  );
}

/** Each section that the change touches, or all of them at once. */
function ConfirmTouched(props: { readonly view: CaseView; readonly onDone: () => void }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const form = useCaseForm(props.view, {});
  const texts = messages.sections;
  const open = props.view.sections
    .filter(({ review }) => review !== null && review.touchedBy.length > 0)
    .filter(({ review }) => review?.confirmed === null)
    .map(({ section }) => section);
  const confirm = (sections: EvaluationSection[]) =>
    form.send(
      { name: "confirmSections", input: { revision: form.seen.revision, sections } },
      props.onDone,
    );
  return (
    <>
      <Paragraph>{texts.confirmHint}</Paragraph>
      {form.problem !== undefined && <Message intent="error">{form.problem}</Message>}
      <div className={styles.line}>
        {open.map((section) => (
          <Button
            key={section}
            disabledFocusable={form.isPending}
            onClick={() => confirm([section])}
          >
            {texts.confirmOf(evaluationSectionLabels[section][language])}
          </Button>
        ))}
        {open.length > 1 && (
          <Button disabledFocusable={form.isPending} onClick={() => confirm(open)}>
            {texts.confirmAll(open.length)}
          </Button>
        )}
      </div>
    </>
  );
}
