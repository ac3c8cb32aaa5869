import * as fluent from "@fluentui/react-components";
import { resolveStyleRulesForSlots } from "@griffel/core";
import type { Plugin } from "vite";
import { plainList } from "#tab/shared/plainList.ts";

/** What styles of the tab are written with. */
const WORDS = {
  tokens: fluent.tokens,
  typographyStyles: fluent.typographyStyles,
  plainList,
};
const MAKING = "makeStyles";
const MADE = "stylesMadeAhead";

/**
 * Turns the tab's styles into rules and names of classes when it is built, as Fluent's own are: a browser needs neither the
 * compiler of styles nor the table of tokens then. Styles that are written with anything else are made in the browser.
 */
export function stylesAhead(): Plugin {
  return {
    name: "styles-ahead",
    apply: "build",
    enforce: "post",
    transform: {
      filter: { id: /\/src\/tab\/.*\.tsx?$/, code: MAKING },
      handler(code) {
        let made = code;
        // From the last to the first, so that the places of those before stay what they are.
        for (const statement of this.parse(code).body.toReversed()) {
          const declaration =
            statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
          if (declaration?.type !== "VariableDeclaration") continue;
          const init = declaration.declarations[0]?.init;
          if (init?.type !== "CallExpression" || init.callee.type !== "Identifier") continue;
          const [styles] = init.arguments;
          if (init.callee.name !== MAKING || styles === undefined) continue;
          const rules = rulesOf(code.slice(styles.start, styles.end));
          if (rules === undefined) continue;
          made = `${made.slice(0, init.start)}/* @__PURE__ */ ${MADE}(${rules})${made.slice(init.end)}`;
        }
        if (made === code) return undefined;
        const imported = `import { __styles as ${MADE} } from "@fluentui/react-components";`;
        return { code: `${imported}\n${made}`, map: null };
      },
    },
  };
}

/** Names the variables in Fluent's own styles, which are made already but keep the table of tokens for a few leftovers. */
export function tokensAhead(): Plugin {
  return {
    name: "tokens-ahead",
    apply: "build",
    transform: {
      filter: { id: /\/@fluentui\/react-[^/]+\/lib\/.*\.styles\.js$/, code: "tokens." },
      handler: (code) => ({
        code: code.replaceAll(/\btokens\.(\w+)/g, (said, token) =>
          token in fluent.tokens ? JSON.stringify(`var(--${token})`) : said,
        ),
        map: null,
      }),
    },
  };
}

/** Turns the themes, which Fluent computes from ramps of colours, into their values. */
export function themesAhead(): Plugin {
  return {
    name: "themes-ahead",
    apply: "build",
    enforce: "post",
    transform: {
      filter: { id: /\/src\/tab\/app\/themes\/\w+\.ts$/ },
      handler: (code) => ({
        code: code
          .replace(/^import .*$/m, "")
          .replace(/\bteams\w+Theme\b/, (theme) => JSON.stringify(themeNamed(theme))),
        map: null,
      }),
    },
  };
}

function themeNamed(name: string): fluent.Theme {
  const themes: Readonly<Record<string, unknown>> = fluent;
  const theme = themes[name];
  if (!isTheme(theme)) throw new Error(`Fluent has no theme ${name}`);
  return theme;
}

function isTheme(value: unknown): value is fluent.Theme {
  return typeof value === "object" && value !== null && "colorNeutralBackground1" in value;
}

/** Our own sources, run where they are built: an object of styles, and nothing else. */
function rulesOf(source: string): string | undefined {
  try {
    const written = new Function(...Object.keys(WORDS), `return (${source})`);
    const made = resolveStyleRulesForSlots(written(...Object.values(WORDS)));
    return made.map((part) => JSON.stringify(part)).join(", ");
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}
