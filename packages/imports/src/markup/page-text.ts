/** The text of an HTML mail as a reader sees it, without what it quotes. No tree, no scripts, nothing fetched. */
import { scanTags } from "./tags.ts";

const keep = new Map([["*", new Set(["class", "id"])]]);
const blocks = new Set(
  "address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul".split(
    " ",
  ),
);
const hidden = new Set(["head", "title", "style", "script", "template", "noscript", "svg", "select", "textarea"]);
/** How Gmail, Yahoo, Thunderbird and Proton mark the mail that is answered. */
const quoteClass =
  /(^|\s)(gmail_quote|gmail_attr|gmail_signature|yahoo_quoted|moz-cite-prefix|moz-signature|protonmail_quote)(\s|$)/;
/** Outlook puts what it quotes after such a mark, as brothers of it. */
const quoteFollows = /^(x_)?(divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION)$/;

/** `html` to lines of text; quoted mail and signatures left out. */
export function pageText(html: string): string {
  let text = "";
  /** The element that is being left out, and how many of its name are open inside. */
  let skipped = "";
  let depth = 0;
  let over = false;
  const newLine = () => {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
  };
  const scanner = scanTags(
    { dialect: "html", keep, longest: 1 << 22 },
    {
      open(name, attributes, _at, alone) {
        if (over) return;
        if (skipped !== "") {
          if (name === skipped && !alone) depth++;
          return;
        }
        if (quoteFollows.test(attributes.get("id") ?? "")) {
          over = true;
          return;
        }
        if (hidden.has(name) || name === "blockquote" || quoteClass.test(attributes.get("class") ?? "")) {
          if (alone) return;
          newLine();
          skipped = name;
          depth = 1;
          return;
        }
        if (name === "br") text += "\n";
        else if (blocks.has(name)) newLine();
        else if (name === "td" || name === "th") text += " ";
      },
      close(name) {
        if (over) return;
        if (skipped !== "") {
          if (name === skipped && --depth === 0) skipped = "";
        } else if (blocks.has(name)) newLine();
      },
      text(piece) {
        if (over || skipped !== "") return;
        const words = piece.replace(/[\t\n\f\r ]+/g, " ");
        text += words.startsWith(" ") && (text === "" || /\s$/.test(text)) ? words.slice(1) : words;
      },
      flaw: () => undefined,
    },
  );
  scanner.write(new TextEncoder().encode(html));
  scanner.end();
  return text
    .replaceAll("\u00a0", " ")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
