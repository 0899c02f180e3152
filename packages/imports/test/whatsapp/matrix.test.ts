import { expect, test } from "vitest";
import { knownPeriod } from "../../src/whatsapp/periods.ts";
import { reading, textSource } from "../reading.ts";

const locales =
  "af am ar ar-EG ar-SA as az be bg bn bs ca cs cy da de de-AT de-CH el en-US en-GB en-IN en-AU en-CA en-ZA en-NZ en-IE es es-MX es-AR es-CO es-US es-CL et eu fa fi fil fr fr-CA fr-CH fr-BE ga gl gu ha he hi hr hu hy id is it it-CH ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nl-BE nn or pa pl ps pt-BR pt-PT ro ru sd si sk sl so sq sr sr-Latn sv sw ta te th tk tr uk ur uz vi yo zh-CN zh-HK zh-TW zu".split(
    " ",
  );
const clocks = { own: {}, twelve: { hourCycle: "h12" }, twentyFour: { hourCycle: "h23" } } as const;
const platforms = {
  android: (stamp: string, rest: string) => `${stamp} - ${rest}`,
  iphone: (stamp: string, rest: string) => `[${stamp}] ${rest}`,
};
const texts = ["Hello", "Hi: how are you?", "Two\nlines", "Good night"];

/** Midnight, noon, a day that is also a month, and one that is not. */
const clear = ["2024-02-03T00:08:00Z", "2024-02-03T12:00:00Z", "2024-11-09T15:04:00Z", "2024-11-28T23:59:00Z"];
/** Every date can be read both ways, and both readings rise. */
const open = ["2024-03-04T09:30:00Z", "2024-03-04T13:05:00Z", "2024-03-05T15:04:00Z", "2024-03-06T23:59:00Z"];

interface Case {
  readonly locale: string;
  readonly platform: keyof typeof platforms;
  readonly clock: keyof typeof clocks;
}
const cases: Case[] = locales.flatMap((locale) =>
  (["android", "iphone"] as const).flatMap((platform) =>
    (["own", "twelve", "twentyFour"] as const).map((clock) => ({ locale, platform, clock })),
  ),
);

function chat({ locale, platform, clock }: Case, moments: readonly string[]): string {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "short",
    timeStyle: platform === "iphone" ? "medium" : "short",
    timeZone: "UTC",
    ...clocks[clock],
  });
  return moments
    .map(
      (moment, index) =>
        `${platforms[platform](format.format(new Date(moment)), `${index % 2 ? "Ben" : "Ana"}: ${texts[index]}`)}\n`,
    )
    .join("");
}

test(`a chat is read rightly in ${locales.length} locales, on both phones and three clocks`, async () => {
  const wrong: string[] = [];
  for (const each of cases) {
    const text = chat(each, clear);
    const { messages, failure } = await reading([textSource("_chat.txt", text)]);
    const read = messages.map(({ ts, author, text: body }) => `${new Date(ts).toISOString()} ${author} ${body}`);
    const expected = clear.map(
      (moment, index) => `${new Date(moment).toISOString()} ${index % 2 ? "Ben" : "Ana"} ${texts[index]}`,
    );
    if (JSON.stringify(read) !== JSON.stringify(expected))
      wrong.push(`${each.locale} ${each.platform} ${each.clock}: ${failure?.code ?? read.join(" / ")}\n${text}`);
  }
  expect(wrong).toEqual([]);
});

test("where every date can be read both ways, a chat is read rightly or both readings are shown", async () => {
  const wrong: string[] = [];
  let asked = 0;
  for (const each of cases) {
    const text = chat(each, open);
    const { messages, failure } = await reading([textSource("_chat.txt", text)]);
    const read = messages.map(({ ts }) => new Date(ts).toISOString());
    if (failure?.code === "ambiguous-dates") {
      asked++;
      if ((failure.readings?.length ?? 0) < 2) wrong.push(`${each.locale}: one reading`);
      else if (!failure.readings!.some(({ first, last }) => first === "2024-03-04" && last === "2024-03-06"))
        wrong.push(`${each.locale}: the right reading is not offered`);
    } else if (JSON.stringify(read) !== JSON.stringify(open.map((moment) => new Date(moment).toISOString())))
      wrong.push(`${each.locale} ${each.platform} ${each.clock}: ${failure?.code ?? read.join(" / ")}\n${text}`);
  }
  expect(wrong).toEqual([]);
  // Dots and years in front settle it without a question for about half of the locales.
  expect(asked).toBeLessThan(cases.length * 0.6);
});

test("every word for the half of the day that this Node's Intl knows is known", () => {
  const unknown: string[] = [];
  for (const locale of locales)
    for (let hour = 0; hour < 24; hour++) {
      const parts = new Intl.DateTimeFormat(locale, {
        timeStyle: "short",
        hourCycle: "h12",
        timeZone: "UTC",
      }).formatToParts(Date.UTC(2024, 2, 5, hour));
      const word = parts.find(({ type }) => type === "dayPeriod")?.value;
      if (word && !knownPeriod(word)) unknown.push(`${locale} ${hour}: ${word}`);
    }
  expect(unknown).toEqual([]);
});
