import { MessageBar, MessageBarBody, type MessageBarProps } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A sentence or two about what happened or what is wrong. */
export function Message(props: {
  readonly intent: NonNullable<MessageBarProps["intent"]>;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { children, ...bar } = props;
  return (
    <MessageBar layout="multiline" {...bar}>
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
