import { Checkbox, FluentProvider, Link, Text, teamsLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/* A page of its own, in the browser: every case as a row of the list, with what a row of the desk is made of. */

/** Its link, and the lines under it. */
type Row = readonly string[];

declare global {
  /** Mounts a list of these rows and tells how long that took until it was painted (milliseconds). */
  var mountPlainDesk: (rows: readonly Row[]) => Promise<number>;
}

globalThis.mountPlainDesk = async (rows) => {
  const begun = performance.now();
  createRoot(document.body).render(
    <FluentProvider theme={teamsLightTheme}>
      {rows.map(([title = "", ...lines]) => (
        <article key={title}>
          <Checkbox aria-label={title} />
          <Link href={`#${title}`}>{title}</Link>
          {lines.map((line) => (
            <Text key={line} size={200} block>
              {line}
            </Text>
          ))}
        </article>
      ))}
    </FluentProvider>,
  );
  while (document.querySelector("article") === null) await nextFrame();
  await nextFrame();
  return performance.now() - begun;
};

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}
