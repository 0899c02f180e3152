import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageText } from "../../src/markup/page-text.ts";
import { resolveReferences } from "../../src/markup/references.ts";
import { scanTags } from "../../src/markup/tags.ts";
import { flipped } from "../damaged.ts";

const keep = new Map([
  ["sms", new Set(["body", "address"])],
  ["smses", new Set<string>()],
]);

/** Every event of a scan as a line, texts joined over pieces of any size. */
function events(
  text: string | Uint8Array,
  size = Number.POSITIVE_INFINITY,
  dialect: "xml" | "html" = "xml",
  longest?: number,
) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const found: string[] = [];
  const scanner = scanTags(
    { dialect, keep: dialect === "xml" ? keep : new Map([["*", new Set(["class"])]]), ...(longest ? { longest } : {}) },
    {
      open: (name, attributes, at, alone) =>
        found.push(
          `<${name}${[...attributes].map(([key, value]) => ` ${key}=${value}`).join("")}${alone ? "/" : ""} @${at}`,
        ),
      close: (name, at) => found.push(`/${name} @${at}`),
      text: (piece) => found.push(`"${piece}"`),
      flaw: (kind, at) => found.push(`${kind} @${at}`),
    },
  );
  for (let at = 0; at < bytes.length; at += Math.min(size, bytes.length)) scanner.write(bytes.subarray(at, at + size));
  found.push(scanner.end() ? "whole" : "torn");
  return found;
}

describe("references", () => {
  test.each([
    ["&amp;&lt;&gt;&quot;&apos;", `&<>"'`],
    ["&#55357;&#56834;", "😂"],
    ["&#xD83D;&#xDE02;!", "😂!"],
    ["&#128514;", "😂"],
    ["half &#55357; alone", "half \ufffd alone"],
    ["turned &#56834;&#55357;", "turned \ufffd\ufffd"],
    ["a&#0;b", "ab"],
    ["line&#10;break&#11;", "line\nbreak\v"],
    ["&#x110000;&#99999999;", "\ufffd\ufffd"],
    ["&lol9; &eacute; & &; &#; &#x;", "&lol9; &eacute; & &; &#; &#x;"],
    ["&amp;lt;", "&lt;"],
    ["&&amp;&amp", "&&&amp"],
  ])("in XML %s", (written, read) => expect(resolveReferences(written, "xml")).toBe(read));

  test.each([
    ["caf&eacute; &rsquo; &nbsp;&hellip;", "café ’ \u00a0…"],
    ["don&#146;t", "don’t"],
    ["&unknown;", "&unknown;"],
  ])("in HTML %s", (written, read) => expect(resolveReferences(written, "html")).toBe(read));

  test("a text of nothing but ampersands takes linear time", () => {
    const text = "&".repeat(500_000);
    expect(resolveReferences(text, "xml")).toBe(text);
  });
});

describe("tags", () => {
  test("an attribute may hold > and '", () =>
    expect(events(`<sms body="a > b 'c'" address='+1 "x"'/>`)).toEqual([
      `<sms body=a > b 'c' address=+1 "x"/ @0`,
      "whole",
    ]));

  test("attributes that nobody asked for are not kept, however long", () =>
    expect(events(`<sms data="${"QUJD".repeat(100_000)}" body="x"/>`, 1000)).toEqual(["<sms body=x/ @0", "whole"]));

  test("a value past the limit is cut and reported", () =>
    expect(events(`<sms body="${"x".repeat(50)}"/>`, 7, "xml", 10)).toEqual([
      "cut @0",
      "<sms body=xxxxxxxxxx/ @0",
      "whole",
    ]));

  test("a document type is passed over, and what it declares is never used", () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><sms body="&lol2;"/>`;
    expect(events(bomb)).toEqual([`<sms body=&lol2;/ @${bomb.indexOf("<sms")}`, "whole"]);
  });

  test("comments, instructions and CDATA", () =>
    expect(events("<?x <sms body='1'/> ?><!-- <sms body='2'/> --><smses><![CDATA[<sms> &amp; ]]]]></smses>")).toEqual([
      "<smses @46",
      `"<sms> &amp; ]]"`,
      "/smses @79",
      "whole",
    ]));

  test("a lost quote costs one element, not the rest of the file", () =>
    expect(events(`<smses><sms body="a address="b" />\n<sms body="c"/><sms body="d"/></smses>`)).toEqual([
      "<smses @0",
      "broken @7",
      `"b" />\n"`,
      "<sms body=c/ @35",
      "<sms body=d/ @50",
      "/smses @65",
      "whole",
    ]));

  test("a < in a text is kept where no element begins", () =>
    expect(events(`<sms body="I <3 you"/>`)).toEqual(["<sms body=I <3 you/ @0", "whole"]));

  test.each(["<sms body=", "<sms body='x", "<sms", "<!-- x", "<![CDATA[x", "<?x", "<!DOCTYPE x [", "<!DOCTYPE x"])(
    "%s is torn",
    (text) => expect(events(text).at(-1)).toBe("torn"),
  );

  test("HTML: any letter case, values without quotes, styles passed over", () =>
    expect(events(`<P Class=one>x<STYLE>a > b { c: "</p>" }</STYLE><br/>y`, 3, "html")).toEqual([
      "<p class=one @0",
      `"x"`,
      "<style @14",
      "/style @40",
      "<br/ @48",
      `"y"`,
      "whole",
    ]));
});

describe("whatever the pieces and the damage", () => {
  const sample = `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x "]>">]><smses c='1'>\n<!-- no -- no --><sms address="+1" body="a &amp; &#55357;&#56834; é 😂 <3" data="AA=="/><sms body='b'></sms><![CDATA[x ]] & ]]></smses> tail &lt;`;

  test("the events do not depend on the pieces", () => {
    const whole = events(sample);
    for (const size of [1, 2, 3, 4, 5, 8, 13, 31]) expect(events(sample, size)).toEqual(whole);
  });

  test("cut or flipped anywhere, a scan ends and its pieces agree", () => {
    const bytes = new TextEncoder().encode(sample);
    for (let end = 0; end <= bytes.length; end++) {
      const part = bytes.subarray(0, end);
      expect(events(part, 3)).toEqual(events(part));
    }
    for (const damaged of flipped(bytes, bytes.length)) expect(events(damaged, 5)).toEqual(events(damaged));
  });

  test("any bytes", () => {
    const marks = fc.constantFrom(
      "<",
      ">",
      "/",
      '"',
      "'",
      "=",
      "sms",
      "smses",
      " ",
      "body",
      "!",
      "--",
      "[CDATA[",
      "]]>",
      "?",
      "&#55357;",
      "é",
      "x",
    );
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom<"xml" | "html">("xml", "html"),
        (pieces, size, dialect) => {
          const text = pieces.join("");
          expect(events(text, size, dialect)).toEqual(events(text, undefined, dialect));
        },
      ),
      { numRuns: 1000, seed: 7 },
    );
  });
});

describe("the text of a page", () => {
  test.each([
    ["<p>One</p><p>Two<br>three</p>", "One\nTwo\nthree"],
    ["a\n  b <b>c</b>\n d", "a b c d"],
    ["<style>x</style><script>y</script><title>z</title>kept", "kept"],
    ["Yes.<div class='gmail_quote'>On Monday <div>you</div> wrote</div> After", "Yes.\nAfter"],
    ["Fine<blockquote>old<blockquote>older</blockquote></blockquote>", "Fine"],
    ["New<div id='divRplyFwdMsg'>From: x</div>old", "New"],
    ["I &lt;3 you &amp; don&rsquo;t", "I <3 you & don’t"],
    ["<img src=x onerror=alert(1)>text", "text"],
  ])("%s", (html, text) => expect(pageText(html)).toBe(text));
});
