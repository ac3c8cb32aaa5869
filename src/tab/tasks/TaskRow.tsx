import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";

/** One task of the list: what it is always, how it is answered while it is the open one. */
export function TaskRow(props: {
  readonly title: string;
  readonly summary: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}) {
  const { messages } = useSession();
  const { isOpen, onToggle, title } = props;
  const label = isOpen ? messages.tasks.closeTask : messages.tasks.openTask;
  return (
    <Panel
      title={title}
      action={
        <Button
          aria-expanded={isOpen}
          aria-label={`${label}: ${title}`}
          appearance={isOpen ? "subtle" : "secondary"}
          onClick={onToggle}
        >
          {label}
        </Button>
      }
    >
      {props.summary}
      {isOpen && props.children}
    </Panel>
  );
}
