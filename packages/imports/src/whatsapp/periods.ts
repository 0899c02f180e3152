/** Words for the halves of the day. The table holds what CLDR 47 gives for the 108 locales tried (test/whatsapp/matrix.test.ts), and what older apps wrote. */

/** `noon`: 11 is before noon, 12 to 5 after it. `night`: 6 to 11 is evening, 12 to 5 is past midnight. */
export type Period = "am" | "pm" | "noon" | "night";

const words: Readonly<Record<Period, string>> = {
  am: `am vm dop πμ ap rn sf de fh fm gh pd öö goöň дп to sa pg ä ñ тң үө
    ጥዋት ص صبح صباحا قظ غم পূৰ্বাহ্ন 午前 오전 ກ່ອນທ່ຽງ priešpiet priekšp претпл နံနက် पूर्वाह्न පෙව àárọ̀
    上午 凌晨 清晨 早上 ก่อนเที่ยง पूर्वान्ह सुबह`,
  pm: `pm nm odp μμ ip in ym du eh em gd md ös gosoň пп tk ch ptg тк үх pop popiet pēcp попл
    ከሰዓት م مساء بظ غو شام অপৰাহ্ন 午後 오후 ຫຼັງທ່ຽງ ညနေ अपराह्न පව ọ̀sán 下午 晚上 หลังเที่ยง अपरान्ह शाम`,
  noon: "中午 正午 दोपहर",
  night: "深夜 夜里 半夜 रात",
};

const bare = (word: string) =>
  word
    .normalize("NFC")
    .replace(/[\s.\u00a0\u202f]/g, "")
    .toLowerCase();
const known = new Map<string, Period>();
for (const period of ["am", "pm", "noon", "night"] as const)
  for (const word of words[period].split(/\s+/)) known.set(bare(word), period);

/** Words that stand in stamps and say nothing: "klo", "kl.", "às", "u", "г.", "ч.", "h", "Uhr". */
const fillers = new Set(
  [
    "klo",
    "kl",
    "às",
    "as",
    "a",
    "à",
    "las",
    "um",
    "u",
    "om",
    "le",
    "г",
    "ч",
    "h",
    "min",
    "s",
    "uhr",
    "น",
    "ж",
    "р",
    "o",
    "at",
    "в",
    "о",
  ].map(bare),
);

export function knownPeriod(word: string): Period | undefined {
  return known.get(bare(word));
}

export function isFiller(word: string): boolean {
  return fillers.has(bare(word));
}

/** Hour of the day from an hour beside a period; 0 to 23 as it is where no period stands. "00:08 a. m." occurs, so 0 is accepted. */
export function hourOfDay(hour: number, period: Period): number {
  if (hour > 12) return hour;
  const twelve = hour % 12;
  if (period === "am") return twelve;
  if (period === "pm") return twelve + 12;
  if (period === "noon") return hour === 11 || hour === 10 ? hour : twelve + 12;
  return twelve >= 6 ? twelve + 12 : twelve;
}
