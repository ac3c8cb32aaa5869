import type { Plugin, Rolldown } from "vite";

/** What the page of the tab shows first; `main.ts` asks for it by an import of its own. */
const FIRST_VIEW = "src/tab/app/view.tsx";

/** Lets the page of the tab name what its first view needs, so that it comes beside the script that asks for it, not after. */
export function preloadFirstView(): Plugin {
  return {
    name: "preload-first-view",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {}, chunk }) {
        const isNamed = new Set([chunk?.fileName, ...(chunk?.imports ?? [])]);
        const [view] = Object.values(bundle).filter(
          (one) => one.type === "chunk" && one.facadeModuleId?.endsWith(FIRST_VIEW) === true,
        );
        if (view?.type !== "chunk" || chunk?.dynamicImports.includes(view.fileName) !== true) {
          return [];
        }
        return [...staticImports(view.fileName, bundle)]
          .filter((file) => !isNamed.has(file))
          .map((file) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
            injectTo: "head" as const,
          }));
      },
    },
  };
}

function staticImports(
  file: string,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
): ReadonlySet<string> {
  const chunk = bundle[file];
  if (chunk?.type !== "chunk" || found.has(file)) return found;
  found.add(file);
  for (const other of chunk.imports) staticImports(other, bundle, found);
  return found;
}
