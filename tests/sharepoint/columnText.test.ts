import { expect, test } from "vitest";
import { columnText, columnTexts } from "#sharepoint/columnText.ts";

const wrapped = (inner: string) =>
  `<div class="ExternalClass0D1F2E3C4B5A69788796A5B4C3D2E1F0">${inner}</div>`;

test.each([
  ["a plain text", "Sortiert Post.", "Sortiert Post."],
  ["angle brackets that somebody typed", "<b> heißt fett", "<b> heißt fett"],
  ["a comparison", "1 < 2 und 3 > 2", "1 < 2 und 3 > 2"],
  ["line ends of Windows", "eins\r\nzwei\r\n\r\ndrei", "eins\nzwei\n\ndrei"],
  ["line ends of old Macs", "eins\rzwei", "eins\nzwei"],
  ["what a form saves", wrapped("<p>​Sortiert Post&#58; täglich<br></p>"), "Sortiert Post: täglich"],
  ["paragraphs", wrapped("<p>eins</p><p>zwei</p>"), "eins\nzwei"],
  ["lines", wrapped("eins<br>zwei<br/>drei"), "eins\nzwei\ndrei"],
  ["a list", wrapped("<ul><li>eins</li><li>zwei</li></ul>"), "- eins\n- zwei"],
  ["bold words and a link", wrapped('<b>A</b> und <a href="https://x.example">B</a>'), "A und B"],
  [
    "line ends between tags",
    wrapped("<p>eins</p>\r\n  <p>zwei\r\n  drei</p>\r\n"),
    "eins\nzwei drei",
  ],
  [
    "entities",
    wrapped("&lt;a&gt; &amp; &quot;b&quot; &#39;c&#39;&#160;&nbsp;&#x20ac;"),
    `<a> & "b" 'c'  €`,
  ],
  ["an entity of no character", wrapped("a&#0;b&#99999999;c"), "abc"],
  ["an entity nobody knows", wrapped("a&unknown;b"), "a&unknown;b"],
  ["the older editor", "<p>eins</p>", "eins"],
  ["an empty block", wrapped("<br>"), ""],
  ["a script", wrapped("<script>alert(1)</script>x"), "alert(1)x"],
])("%s", (_what, stored, text) => {
  expect(columnText(stored)).toBe(text);
});

test("JSON in a column that somebody set to rich text is JSON again", () => {
  const json = JSON.stringify({ id: "a", text: 'Zitat "x" & <y>  zwei Leerzeichen', list: [1, 2] });
  const escaped = json.replace(/[&<>":]/g, (one) => `&#${one.charCodeAt(0)};`);
  expect(columnText(wrapped(`<p>${escaped}<br></p>`))).toBe(json);
});

test("an item without markup is given back as it came", () => {
  const fields = { Title: "a", Revision: 1, Live: true };
  expect(columnTexts(fields)).toBe(fields);
  expect(columnTexts({ ...fields, Title: "a\r\nb" })).toEqual({ ...fields, Title: "a\nb" });
});
