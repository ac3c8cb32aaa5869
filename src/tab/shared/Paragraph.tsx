import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A sentence of its own. */
export function Paragraph(props: {
  readonly role?: "status";
  readonly weight?: "semibold";
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return <Text {...props} as="p" block />;
}
