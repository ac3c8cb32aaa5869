import { build, type HtmlTagDescriptor, type Plugin, type PluginOption, type Rolldown } from "vite";
import type { FirstPageName } from "#tab/app/firstPages.ts";

const PAGE = "src/tab/index.html";
const MAIN = "src/tab/main.ts";
/** What the page of the tab shows first; `main.ts` asks for it by an import of its own. */
const FIRST_VIEW = "src/tab/app/view.tsx";
/** The pages of `firstPages.ts`, where each of them begins. */
const FIRST_PAGES: Readonly<Record<FirstPageName, string>> = {
  register: "src/tab/register/RegisterPage.tsx",
  entry: "src/tab/entry/EntryPage.tsx",
  tasks: "src/tab/tasks/TasksPage.tsx",
};

/** What the first view says, whichever page it shows. */
const FIRST_TEXTS = ["src/texts/de/tabFirstMessages.ts", "src/texts/en/tabFirstMessages.ts"];

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

/**
 * Lets what the page loads at once be one file, what its first view needs besides a second one, and so for the pages that
 * people come to by a link: a browser asks for few files at a time, and many small ones are packed badly. Which modules those are, and which of their barrels' exports, is
 * known only when the tab is built; so it is built once before, for that, with what else changes its modules.
 */
export function firstViewInFewFiles(plugins: readonly PluginOption[]): Plugin {
  return {
    name: "first-view-in-few-files",
    apply: "build",
    async config() {
      const built = await build({
        configFile: false,
        root: "src",
        logLevel: "error",
        plugins: [...plugins],
        build: { write: false, minify: false, rolldownOptions: { input: [PAGE] } },
      });
      const chunks = chunksOf(built);
      // What belongs to several is taken by the first of them.
      const files = [
        ["start", modulesOf(PAGE, chunks)],
        ["view", modulesOf(FIRST_VIEW, chunks)],
        ...pageFiles(chunks),
      ] as const;
      const groups = files.map(([name, modules], at) => ({
        name,
        test: among(new Set(modules)),
        priority: files.length - at,
      }));
      // What a module imports has its own place.
      const codeSplitting = { groups, includeDependenciesRecursively: false };
      return { build: { rolldownOptions: { output: { codeSplitting } } } };
    },
  };
}

/**
 * Lets the page of the tab name what its first view needs, so that it comes beside the script that asks for it, not after; and
 * what the pages need that people come to by a link, which `main.ts` lets come (`rel`) where the hash names one.
 */
export function preloadFirstView(): Plugin {
  return {
    name: "preload-first-view",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {}, chunk }) {
        const chunks = chunksIn(Object.values(bundle));
        const view = fileOf(FIRST_VIEW, chunks);
        if (view === undefined || chunk?.dynamicImports.includes(view) !== true) return [];
        const named = new Set([chunk.fileName, ...chunk.imports]);
        const first = without(named, staticImports(view, chunks));
        const pages = Object.entries(FIRST_PAGES).flatMap(([name, source]) => {
          const files = staticImports(ownFile(source, chunks), chunks);
          return without([...named, ...first], files).map((file) =>
            link(file, { "data-page": name }),
          );
        });
        return [...first.map((file) => link(file, { rel: "modulepreload" })), ...pages];
      },
    },
  };
}

function without(named: Iterable<string>, files: Iterable<string>): readonly string[] {
  const isNamed = new Set(named);
  return [...files].filter((file) => !isNamed.has(file));
}

function link(file: string, attrs: Readonly<Record<string, string>>): HtmlTagDescriptor {
  return {
    tag: "link",
    attrs: { ...attrs, crossorigin: true, href: `/${file}` },
    injectTo: "head",
  };
}

/** Whoever loads a shared file runs all of it: what does something by itself stays out, and so does what other pages have too. */
function among(modules: ReadonlySet<string>): (id: string) => boolean {
  const isApart = (id: string) =>
    id.startsWith("\0") ||
    [PAGE, MAIN, FIRST_VIEW, ...Object.values(FIRST_PAGES)].some((source) => id.endsWith(source));
  return (id) => modules.has(id) && !isApart(id);
}

/** What is loaded with one of the sources that have a file of their own. */
function modulesOf(source: string, chunks: Chunks): ReadonlySet<string> {
  return new Set(
    [...staticImports(ownFile(source, chunks), chunks)].flatMap(
      (one) => chunks.get(one)?.moduleIds ?? [],
    ),
  );
}

/** The modules of the pages, together where the same pages need them; named after these. */
function pageFiles(chunks: Chunks): readonly (readonly [string, ReadonlySet<string>])[] {
  const needing = new Map<string, string>();
  const saidFirst = new Set(FIRST_TEXTS.flatMap((source) => [...modulesOf(source, chunks)]));
  for (const [page, source] of Object.entries(FIRST_PAGES)) {
    for (const id of modulesOf(source, chunks)) {
      if (saidFirst.has(id)) continue;
      const others = needing.get(id);
      needing.set(id, others === undefined ? page : `${others}-${page}`);
    }
  }
  return [...new Set(needing.values())].map((name) => [
    name,
    new Set([...needing.keys()].filter((id) => needing.get(id) === name)),
  ]);
}

function fileOf(source: string, chunks: Chunks): string | undefined {
  return [...chunks.values()].find((one) => one.facadeModuleId?.endsWith(source) === true)
    ?.fileName;
}

function ownFile(source: string, chunks: Chunks): string {
  const file = fileOf(source, chunks);
  if (file === undefined) throw new Error(`The build has no file for ${source}`);
  return file;
}

function staticImports(
  file: string,
  chunks: Chunks,
  found = new Set<string>(),
): ReadonlySet<string> {
  const chunk = chunks.get(file);
  if (chunk === undefined || found.has(file)) return found;
  found.add(file);
  for (const other of chunk.imports) staticImports(other, chunks, found);
  return found;
}

function chunksOf(built: Awaited<ReturnType<typeof build>>): Chunks {
  const outputs = Array.isArray(built) ? built : [built];
  return chunksIn(outputs.flatMap((one) => ("output" in one ? one.output : [])));
}

function chunksIn(files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): Chunks {
  return new Map(
    files.flatMap((one) => (one.type === "chunk" ? [[one.fileName, one] as const] : [])),
  );
}
