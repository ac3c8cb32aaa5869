import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { questionWords } from "#domain/classification/answerWords.ts";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { TextButton } from "#tab/shared/TextLink.tsx";
import { GivenWords } from "./GivenWords.tsx";
import type { Guide, GuidePlace } from "./guide.ts";
import { OffPath } from "./OffPath.tsx";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalM },
  item: {
    display: "grid",
    justifyItems: "start",
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  here: { borderLeftColor: tokens.colorBrandStroke1 },
  target: { minHeight: "24px" },
  folded: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  summary: { minHeight: "24px", cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  parts: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    paddingBlockStart: tokens.spacingVerticalS,
  },
});

interface PathProps {
  readonly guide: Guide;
  readonly place: GuidePlace;
  readonly view: CaseView;
  readonly onGo: (place: GuidePlace) => void;
}

/** The answers so far, who gave them and when, each a way back to its question; what does not count stands below. */
export function GuidePath(props: PathProps & { readonly isFolded: boolean }) {
  const styles = useStyles();
  const { messages } = useSession();
  const texts = messages.classify;
  const { isFolded, ...path } = props;
  if (!isFolded) {
    return (
      <Panel title={texts.path}>
        <PathList {...path} />
        <OffPath {...path} />
      </Panel>
    );
  }
  return (
    <details className={styles.folded}>
      <summary className={styles.summary}>{texts.path}</summary>
      <div className={styles.parts}>
        <PathList {...path} />
        <OffPath {...path} />
      </div>
    </details>
  );
}

function PathList({ guide, onGo, place, view }: PathProps) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const texts = messages.classify;
  const { next, path } = guide;
  const isHere = (question: string) => place !== "outcome" && place.question === question;
  return (
    <>
      {path.length === 0 && <Paragraph>{texts.pathEmpty}</Paragraph>}
      <ol className={styles.list} aria-label={texts.path}>
        {path.map((one) => (
          <li key={one.id} className={mergeClasses(styles.item, isHere(one.id) && styles.here)}>
            <TextButton
              className={styles.target}
              aria-current={isHere(one.id) ? "step" : undefined}
              onClick={() => onGo({ question: one.id })}
            >
              {one.question.short[language]}
            </TextButton>
            <GivenWords answered={one} view={view} />
          </li>
        ))}
        {next !== undefined && (
          <li className={mergeClasses(styles.item, isHere(next) && styles.here)}>
            <TextButton
              className={styles.target}
              aria-current={isHere(next) ? "step" : undefined}
              onClick={() => onGo({ question: next })}
            >
              {texts.now}: {questionWords(next)?.[language]}
            </TextButton>
          </li>
        )}
        <li className={mergeClasses(styles.item, place === "outcome" && styles.here)}>
          <TextButton
            className={styles.target}
            aria-current={place === "outcome" ? "step" : undefined}
            onClick={() => onGo("outcome")}
          >
            {texts.outcome}
          </TextButton>
        </li>
      </ol>
    </>
  );
}
