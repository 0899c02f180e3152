import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readProperty } from "../../src/content-lines/property.ts";
import { readLifeDate } from "../../src/dates/life-date.ts";
import { readOccasions } from "../../src/index.ts";
import { fileSource } from "../../src/node.ts";
import { bytesSource } from "../../src/source.ts";
import { chunkSizes, cut, flipped } from "../damaged.ts";
import { textSource } from "../reading.ts";

const card = (...lines: readonly string[]) => ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\r\n");
const read = (text: string) => readOccasions([textSource("contacts.vcf", text)], { zone: "UTC" });
const days = async (text: string) =>
  (await read(text)).occasions.map(({ on, what, whose }) => `${on} ${what} of ${whose}`);

describe("days", () => {
  test.each([
    ["1980-03-22", "1980-03-22"],
    ["19800322", "1980-03-22"],
    ["1980/3/22", "1980-03-22"],
    ["1980-03-22T00:00:00Z", "1980-03-22"],
    ["20090808T1430-0500", "2009-08-08"],
    ["--0412", "--04-12"],
    ["--04-12", "--04-12"],
    ["--0229", "--02-29"],
    ["1604-04-12", "--04-12"],
    ["0000-04-12", "--04-12"],
    ["1980-02-30", "impossible"],
    ["2019-02-29", "impossible"],
    ["1980-13-01", "impossible"],
    ["1980-00-00", "impossible"],
    ["1204-01-01", "impossible"],
    ["1980-03", undefined],
    ["---22", undefined],
    ["circa 1980", undefined],
    ["22.03.1980", undefined],
    ["", undefined],
  ])("%s", (written, day) => expect(readLifeDate(written)).toBe(day));
});

describe("properties", () => {
  test.each([
    ["item1.X-ABDATE;type=pref:1975-03-01", { group: "item1", name: "X-ABDATE", value: "1975-03-01" }],
    [`TEL;TYPE="work:voice";PREF=1:tel:+1`, { name: "TEL", value: "tel:+1" }],
    ["FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ren=C3=A9", { name: "FN", value: "René" }],
    ["FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Ren=E9", { name: "FN", value: "René" }],
    ["bday:1980-03-22", { name: "BDAY", value: "1980-03-22" }],
    ["no property", undefined],
    [":x", undefined],
    [";;;", undefined],
  ])("%s", (line, property) => {
    const found = readProperty(line);
    if (property) expect(found).toMatchObject(property);
    else expect(found).toBeUndefined();
  });
  test("a long line of marks takes a moment", () => {
    expect(readProperty(`A${";x".repeat(400_000)}`)).toBeUndefined();
    expect(readProperty(`A;"${"x".repeat(800_000)}`)).toBeUndefined();
  });
});

describe("cards", () => {
  test("birthdays and anniversaries of every program", async () => {
    expect(
      await days(
        card(
          "N:Doe;Anna;;;",
          "FN:Anna Doe",
          "BDAY;value=date:1980-03-22",
          "item1.X-ABDATE:2015-06-01",
          "item1.X-ABLabel:_$!<Anniversary>!$_",
          "item2.X-ABDATE:2016-07-02",
          "item2.X-ABLabel:First\\, flat",
          "X-EVOLUTION-ANNIVERSARY:2015-06-01",
          "X-MS-ANNIVERSARY:20140101",
          "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--05-05;0;Name day;;;;;;;;;;;;",
        ),
      ),
    ).toEqual([
      "1980-03-22 Birthday of Anna Doe",
      "2015-06-01 Anniversary of Anna Doe",
      "2016-07-02 First, flat of Anna Doe",
      "2014-01-01 Anniversary of Anna Doe",
      "--05-05 Name day of Anna Doe",
    ]);
  });

  test("a year that Apple left out stays out", async () => {
    expect(await days(card("FN:Anna", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-22"))).toEqual(["--03-22 Birthday of Anna"]);
    expect(await days(card("FN:Anna", "BDAY;X-APPLE-OMIT-YEAR=1900:1900-03-22"))).toEqual(["--03-22 Birthday of Anna"]);
  });

  test.each(["\n", "\r\n", "\r\r\n", "\r"])("with line end %j, folded", async (end) =>
    expect(await days(card("FN:Anna ", "  Doe", "BDAY:1980-", " 03-22").replaceAll("\r\n", end))).toEqual([
      "1980-03-22 Birthday of Anna  Doe",
    ]),
  );

  test("soft breaks of quoted-printable, with and without white space after them; photos", async () => {
    expect(
      await days(
        card(
          "FN;ENCODING=QUOTED-PRINTABLE:Ren=C3=",
          "=A9 =",
          " D",
          "PHOTO;ENCODING=BASE64:",
          `${"QUJD".repeat(10_000)}==`,
          "",
          "BDAY:1980-03-22",
        ),
      ),
    ).toEqual(["1980-03-22 Birthday of René D"]);
  });

  test("the name from its parts, or the organisation, where no other is given", async () => {
    expect(await days(card("N:Doe;Anna;Maria;;", "BDAY:1980-03-22"))).toEqual([
      "1980-03-22 Birthday of Anna Maria Doe",
    ]);
    expect(await days(card("ORG:Acme;Sales", "BDAY:1980-03-22"))).toEqual(["1980-03-22 Birthday of Acme, Sales"]);
    expect(await days(card("BDAY:1980-03-22"))).toEqual(["1980-03-22 Birthday of null"]);
  });

  test("a card within a card is somebody else's", async () => {
    const inner = ["BEGIN:VCARD", "FN:Agent", "BDAY:1990-01-01", "END:VCARD"];
    expect(await days(card("FN:Anna", "AGENT:", ...inner, "BDAY:1980-03-22"))).toEqual(["1980-03-22 Birthday of Anna"]);
  });

  test("days that are none are counted, with their line", async () => {
    const { skipped, occasions } = await read(
      card("FN:Anna", "BDAY:1980-02-30", "ANNIVERSARY:someday", "BDAY;VALUE=text:spring 1980", "BDAY:1980-03-22"),
    );
    expect(occasions).toHaveLength(1);
    expect(skipped).toEqual([
      { reason: "impossible-date", count: 1, first: { reason: "impossible-date", file: 0, line: 4 } },
      { reason: "not-understood", count: 2, first: { reason: "not-understood", file: 0, line: 5 } },
    ]);
  });

  test("names are data", async () =>
    expect(await days(card("FN:<script> __proto__ \u202e", "BDAY:1980-03-22"))).toEqual([
      "1980-03-22 Birthday of <script> __proto__ \u202e",
    ]));
});

describe("refusals", () => {
  test.each([
    ["", "empty"],
    ["FN:Anna\nBDAY:1980-03-22", "not-this-format"],
    [card("FN:Anna"), "no-messages"],
  ])("%j", async (text, code) => expect((await read(text)).failure?.code).toBe(code));

  test("a card that breaks off is read as far as it goes", async () => {
    const { occasions, warnings } = await read(card("FN:Anna", "BDAY:1980-03-22").slice(0, -12));
    expect(occasions).toHaveLength(1);
    expect(warnings).toEqual(["truncated"]);
  });
});

describe("damage", () => {
  const text = card(
    "FN;ENCODING=QUOTED-PRINTABLE:Ren=C3=A9 =",
    " D",
    "item1.X-ABDATE:2015-06-01",
    "item1.X-ABLabel:_$!<Anniversary>!$_",
    "BDAY:1980-03-22",
  );
  const bytes = new TextEncoder().encode(text);
  const options = { zone: "UTC" };
  test("the chunks make no difference", async () => {
    const whole = await read(text);
    for (const size of chunkSizes)
      expect(await readOccasions([bytesSource("contacts.vcf", bytes, size)], options)).toEqual(whole);
  });
  test("cut at every offset, flipped anywhere, it ends with days that exist or a reason", async () => {
    for (const damaged of [...cut(bytes), ...flipped(bytes, 300)]) {
      const { occasions, failure } = await readOccasions([bytesSource("contacts.vcf", damaged)], options);
      expect(occasions.length > 0 || failure !== undefined).toBe(true);
      for (const { on } of occasions) expect(on).toMatch(/^(\d{4}|-)-\d\d-\d\d$/);
    }
  });
});

describe("real cards", () => {
  const folder = join(import.meta.dirname, "../../../../../shared/imports/files/vcard");
  const absent = existsSync(folder) ? "" : " (skipped: no real cards beside the project)";
  const expected: Readonly<Record<string, readonly string[]>> = {
    "contacts.vcf": [],
    "unknown-extensions.vcf": [],
    "v21-quoted-printable.vcf": [],
    "v3-apple-groups.vcf": [],
    "v4-rfc9554.vcf": ["--04-12 Birthday of Alice Example"],
    "BLACK_BERRY.vcf": [],
    "Doe_GMAIL.vcf": [
      "1980-03-22 Birthday of Mr. John Richter, James Doe Sr.",
      "1975-03-01 Anniversary of Mr. John Richter, James Doe Sr.",
    ],
    "IPHONE.vcf": ["2012-06-06 Birthday of Mr. John Richter James Doe Sr."],
    "LOTUS_NOTES.vcf": ["1980-05-21 Birthday of Mr. Doe John I Johny"],
    "MAC_ADDRESS_BOOK.vcf": ["2012-06-06 Birthday of Mr. John Richter,James Doe Sr."],
    "MS_OUTLOOK.vcf": [
      "1980-03-22 Birthday of Mr. John Richter James Doe Sr.",
      "2011-01-13 Anniversary of Mr. John Richter James Doe Sr.",
    ],
    "gmail-list.vcf": [],
    "gmail-single.vcf": ["1960-09-10 Birthday of Greg Dartmouth", "1970-06-02 Anniversary of Greg Dartmouth"],
    "rfc2426-example.vcf": [],
    "rfc6350-example.vcf": ["--02-03 Birthday of Simon Perreault", "2009-08-08 Anniversary of Simon Perreault"],
    "AddressBook-extension.vcf": ["1970-09-21 Birthday of John Doe", "1990-04-30 Anniversary of John Doe"],
  };
  test.skipIf(absent !== "")(`every one is read rightly${absent}`, async () => {
    const names = readdirSync(folder);
    expect(names).toHaveLength(Object.keys(expected).length);
    for (const [end, found] of Object.entries(expected)) {
      const name = names.find((each) => each.endsWith(end))!;
      const { occasions, failure } = await readOccasions([await fileSource(join(folder, name))], { zone: "UTC" });
      expect([end, ...occasions.map(({ on, what, whose }) => `${on} ${what} of ${whose}`)]).toEqual([end, ...found]);
      expect(failure?.code).toBe(found.length > 0 ? undefined : "no-messages");
    }
  });
});
