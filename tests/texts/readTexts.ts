import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";
import type { Language } from "#texts/language.ts";

/** A text that people read, where it stands, and under which key. */
export interface ReadText {
  readonly file: string;
  /** The names of the properties that lead to it, without the language. */
  readonly key: string;
  readonly language: Language;
  readonly text: string;
}

const root = join(import.meta.dirname, "../..");

/** Stands for a value that is put into a text. */
const VALUE = "…";

/**
 * Every text of both languages, read from the sources: the files of `src/texts`, whatever stands under `de` or `en`
 * elsewhere, and the manifest.
 */
export function readTexts(): readonly ReadText[] {
  return globSync(["src/**/*.{ts,tsx}", "manifest/*.ts"], { cwd: root })
    .sort()
    .flatMap((file) => textsIn(file, readFileSync(join(root, file), "utf8")));
}

function textsIn(file: string, source: string): readonly ReadText[] {
  const language = languageOfFile(file);
  // Parsing is dear: most files of the project say nothing to people.
  if (language === undefined && !/\b(de|en)\b/.test(source)) return [];
  const found: ReadText[] = [];
  const tree: unknown = parseAst(source, { lang: file.endsWith("x") ? "tsx" : "ts" });
  visit(tree, [], language);
  return found;

  function visit(node: unknown, path: readonly string[], language: Language | undefined): void {
    if (Array.isArray(node)) for (const one of node) visit(one, path, language);
    if (!isNode(node) || /^(Import|Export(All|Named.*From)|TS(?!As|Satisfies))/.test(node.type))
      return;
    const text = textOf(node);
    if (text !== undefined && language !== undefined) {
      found.push({ file, key: path.join("."), language, text });
    }
    const name = nameOf(node);
    const named = languageNamed(name);
    const inside = name === undefined || named !== undefined ? path : [...path, name];
    for (const [key, child] of Object.entries(node)) {
      const isKey = key === "key" || key === "id" || key === "quasis" || key.startsWith("type");
      // What a text is compared with or looked up by is no text.
      const isLookup = node.type === "BinaryExpression" || key === "property" || key === "test";
      if (!isKey && !isLookup) visit(child, inside, named ?? language);
    }
  }
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(node: unknown): node is Node {
  return (
    typeof node === "object" && node !== null && "type" in node && typeof node.type === "string"
  );
}

/** The name under which a value stands: of a property or a variable. */
function nameOf(node: Node): string | undefined {
  const name =
    node.type === "Property" ? node.key : node.type === "VariableDeclarator" ? node.id : null;
  if (!isNode(name)) return undefined;
  const text = name.name ?? name.value;
  return typeof text === "string" ? text : undefined;
}

function textOf(node: Node): string | undefined {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  if (node.type !== "TemplateLiteral" || !Array.isArray(node.quasis)) return undefined;
  return node.quasis
    .map((quasi: { readonly value: { readonly cooked: string } }) => quasi.value.cooked)
    .join(VALUE);
}

function languageOfFile(file: string): Language | undefined {
  if (file.startsWith("manifest/")) return file === "manifest/en.ts" ? "en" : "de";
  return languageNamed(/^src\/texts\/(de|en)\//.exec(file)?.[1]);
}

function languageNamed(name: string | undefined): Language | undefined {
  return name === "de" || name === "en" ? name : undefined;
}
