import type { Plugin } from "vite";

/** teams-js brings a package for its own log: it names its parts by `extend`, and says how lines are formatted. */
const PACKAGE = /\/@microsoft\/teams-js\/dist\/esm\/.*\/debug\/src\/browser\.js$/;
const SILENT = `
  const silent = () => undefined;
  silent.extend = () => silent;
  const debug = () => silent;
  debug.formatArgs = () => undefined;
  const exported = { debug };
  export { exported as b };
`;

/** The first line it logs when it is loaded: the browser's tables of times are read for it. */
const FIRST_LINE = /\/@microsoft\/teams-js\/dist\/esm\/.*\/public\/app\/app\.js$/;
const LOCAL_TIME = "(new Date).toLocaleString()";

/**
 * teams-js without its log, which nobody reads who uses the register: everybody would load it first, and wait for what it says.
 * Fails where a newer teams-js keeps it elsewhere.
 */
export function withoutDebugLog(): Plugin {
  const missing = new Set(["package", "first line"]);
  return {
    name: "without-debug-log",
    apply: "build",
    load: {
      filter: { id: PACKAGE },
      handler() {
        missing.delete("package");
        return SILENT;
      },
    },
    transform: {
      filter: { id: FIRST_LINE, code: LOCAL_TIME },
      handler(code) {
        missing.delete("first line");
        return { code: code.replaceAll(LOCAL_TIME, '""'), map: null };
      },
    },
    buildEnd(error) {
      if (error !== undefined || missing.size === 0) return;
      this.error(`teams-js keeps its log elsewhere now: ${[...missing].join(", ")}`);
    },
  };
}
