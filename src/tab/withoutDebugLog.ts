import type { Plugin } from "vite";

const DEBUG = /\/@microsoft\/teams-js\/dist\/esm\/.*\/debug\/src\/browser\.js$/;

/** What teams-js writes its log with, saying nothing: it names its parts by `extend`, and says how lines are formatted. */
const SILENT = `
  const silent = () => undefined;
  silent.extend = () => silent;
  const debug = () => silent;
  debug.formatArgs = () => undefined;
  const exported = { debug };
  export { exported as b };
`;

/**
 * teams-js brings a package for its own log, which nobody reads who uses the register; everybody would load it first. Fails
 * where a newer teams-js keeps it elsewhere.
 */
export function withoutDebugLog(): Plugin {
  let isFound = false;
  return {
    name: "without-debug-log",
    apply: "build",
    load: {
      filter: { id: DEBUG },
      handler() {
        isFound = true;
        return SILENT;
      },
    },
    buildEnd(error) {
      if (error === undefined && !isFound) this.error("teams-js keeps its log elsewhere now");
    },
  };
}
