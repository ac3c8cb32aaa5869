import { Button } from "@fluentui/react-components";
import type { FigureView } from "#contract/figures.ts";
import { useSession } from "#tab/session/session.tsx";
import { useFigureTableStyles } from "./figureTableStyles.ts";
import { useFigureText } from "./useFigureText.ts";

/** A figure; where applications are behind it, a press shows them. */
export function FigureValue(props: {
  readonly figure: FigureView;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const styles = useFigureTableStyles();
  const { messages } = useSession();
  const textOf = useFigureText();
  const { figure, isOpen, name, onToggle } = props;
  const text = textOf(figure.value, figure.unit);
  if (figure.value === null || (figure.unit === "count" && figure.value === 0)) return <>{text}</>;
  return (
    <Button
      size="small"
      className={styles.value}
      appearance="secondary"
      aria-expanded={isOpen}
      aria-label={messages.figures.open(name, text)}
      onClick={onToggle}
    >
      {text}
    </Button>
  );
}
