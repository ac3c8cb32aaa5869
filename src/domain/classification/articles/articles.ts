import { articlesHighRisk } from "./articlesHighRisk.ts";
import { articlesOther } from "./articlesOther.ts";
import { articlesOtherLaw } from "./articlesOtherLaw.ts";
import { articlesProhibited } from "./articlesProhibited.ts";
import { articlesScope } from "./articlesScope.ts";

/** Every provision that questions and duties name; "Art." without more is the AI Act. */
export const articles = {
  ...articlesScope,
  ...articlesProhibited,
  ...articlesHighRisk,
  ...articlesOther,
  ...articlesOtherLaw,
};

export type ArticleId = keyof typeof articles;
