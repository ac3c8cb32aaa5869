import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession } from "./session.tsx";

/** Leads back to a place where one has been, and to where one was in it. */
export function ReturnLink(props: { readonly to: string; readonly children: ReactNode }) {
  const { navigation } = useSession();
  return (
    <Link
      href={props.to}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        navigation.returnTo(props.to);
      }}
    >
      ← {props.children}
    </Link>
  );
}
