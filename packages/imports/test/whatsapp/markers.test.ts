import { expect, test } from "vitest";
import { bodyOf } from "../../src/whatsapp/markers.ts";
import { reading, textSource } from "../reading.ts";

const mark = "\u200e";
const chat = (...lines: string[]) => `${lines.join("\n")}\n`;
const read = (text: string) => reading([textSource("_chat.txt", text)]);
const android = (text: string) => bodyOf(text, { iphone: false, marked: false });
/** What an iPhone writes for the app's own words; `marked` where it had an attachment. */
const iphone = (text: string, marked = false) => bodyOf(`${mark}${text}`, { iphone: true, marked });

test("an attachment left out of an Android export is one, in any of its languages", () => {
  for (const text of [
    "<Media omitted>",
    "<Medien ausgeschlossen>",
    "<Médias omis>",
    "<Multimedia omitido>",
    "<Mídia oculta>",
    "<Media weggelaten>",
    "<Без медиафайлов>",
    "<pominięto multimedia>",
    "<Medya dahil edilmedi>",
    "<メディアなし>",
    "<미디어 파일 제외됨>",
    "<省略多媒体文件>",
    "<تم استبعاد الوسائط>",
    "<המדיה לא נכללה>",
    "<मीडिया के बिना>",
  ])
    expect(android(text), text).toEqual({ kind: "media" });
  // A language that is not in the table is known by the form, and the report says so.
  expect(android("<Foo ferginn bar>")).toEqual({ kind: "media", guessed: true });
  for (const text of ["<3", "<Ben>", "a <b> c", "I <3 you >", "<html>"])
    expect(android(text), text).toEqual({ kind: "text", text });
});

test("an iPhone says which kind of attachment was left out", () => {
  for (const [text, kind] of [
    ["image omitted", "image"],
    ["Bild weggelassen", "image"],
    ["immagine omessa", "image"],
    ["画像は含まれていません", "image"],
    ["изображение отсутствует", "image"],
    ["vidéo absente", "video"],
    ["سند حذف شد", "document"],
    ["Sprachnachricht weggelassen", "audio"],
    ["messaggio vocale omesso", "audio"],
    ["스티커 제외됨", "sticker"],
    ["GIF retiré", "gif"],
    ["Tarjeta de contacto omitida", "contact"],
    ["documento omitido", "document"],
  ] as const)
    expect(iphone(text, true), text).toEqual({ kind });
  expect(bodyOf(`Lease.pdf \u2022 ${mark}3 pages ${mark}document omitted`, { iphone: true, marked: true })).toEqual({
    kind: "document",
  });
  // Whatever else bears a mark before its stamp had an attachment; what bears none is an event.
  expect(iphone("foo ferginn", true)).toEqual({ kind: "media", guessed: true });
  expect(iphone("Ben changed their phone number")).toEqual({ kind: "system" });
});

test("a message that was taken back is one, on both phones and with or without its full stop", () => {
  for (const text of [
    "This message was deleted",
    "You deleted this message.",
    "Diese Nachricht wurde gelöscht.",
    "Du hast diese Nachricht gelöscht",
    "Se eliminó este mensaje.",
    "Eliminaste este mensaje",
    "Ce message a été supprimé",
    "Questo messaggio è stato eliminato.",
    "Mensagem apagada",
    "Данное сообщение удалено",
    "このメッセージは削除されました。",
    "此消息已删除。",
    "تم حذف هذه الرسالة",
    "यह संदेश मिटाया गया",
  ]) {
    expect(android(text), text).toEqual({ kind: "deleted" });
    expect(iphone(text), text).toEqual({ kind: "deleted" });
  }
  for (const text of ["This message was deleted by me", "Why was this message deleted?"])
    expect(android(text), text).toEqual({ kind: "text", text });
});

test("the app's own words in somebody's capitals are typed, in however many pieces the file comes in", async () => {
  const text = chat(
    "13/01/2024, 10:31 - Ana: IMAGE OMITTED",
    "13/01/2024, 10:31 - Ben: image omitted",
    "14/01/2024, 10:32 - Ben: Image omitted.",
  );
  for (const chunk of [1, 7, 40, 1000]) {
    const { messages } = await reading([textSource("_chat.txt", text, chunk)]);
    expect(messages.map(({ kind }) => kind)).toEqual(["text", "image", "image"]);
  }
});

test("a message that was changed later keeps its words, without the mark", () => {
  for (const edited of [
    "This message was edited",
    "Diese Nachricht wurde bearbeitet",
    "Se editó este mensaje.",
    "Ce message a été modifié",
    "Mensagem editada",
    "Questo messaggio è stato modificato",
    "Dit bericht is bewerkt",
    "Сообщение изменено",
    "Bu mesaj düzenlendi",
  ])
    expect(android(`See you <${edited}>`), edited).toEqual({ kind: "text", text: "See you", edited: true });
  expect(bodyOf(`Hi ${mark}<Foo ferginn bar>`, { iphone: true, marked: false })).toEqual({
    kind: "text",
    text: "Hi",
    edited: true,
  });
  for (const text of ["See you <tomorrow at ten>", "a > b"]) expect(android(text)).toEqual({ kind: "text", text });
});

test("calls are calls, with their length; the first line of a chat only speaks of them", () => {
  expect(iphone(`Voice call, ${mark}12 min`)).toEqual({ kind: "call", callSeconds: 720 });
  expect(iphone(`Videoanruf, ${mark}1 Std. 5 Min.`)).toEqual({ kind: "call", callSeconds: 3900 });
  expect(iphone(`Appel vocal, ${mark}30 sec`)).toEqual({ kind: "call", callSeconds: 30 });
  for (const text of [
    "Missed voice call",
    "Verpasster Sprachanruf. \u200eTippe, um zurückzurufen.",
    "Voice call, \u200eNo answer",
    "Llamada perdida",
    "未接语音通话",
    "不在着信",
  ])
    expect(iphone(text), text).toEqual({ kind: "missed-call" });
  expect(android("Missed video call")).toEqual({ kind: "missed-call" });
  for (const text of [
    "Messages and calls are end-to-end encrypted.",
    "消息和通话都进行端到端加密。",
    "メッセージと通話はエンドツーエンドで暗号化されています。",
  ])
    expect(iphone(text), text).toEqual({ kind: "system" });
});

test("polls and places are neither words nor links", () => {
  expect(android("UMFRAGE:\nWann?\nOPTION: Heute (1 Stimme)\nOPTION: Morgen (0 Stimmen)")).toEqual({ kind: "poll" });
  expect(iphone(`投票：\n什么时候？\n${mark}选项：今天（1 票）`)).toEqual({ kind: "poll" });
  expect(android("ubicación: https://maps.google.com/?q=19.4,-99.1")).toEqual({ kind: "location" });
  expect(android("Live-Standort wird geteilt")).toEqual({ kind: "location" });
  expect(iphone("British Library (96 Euston Rd): https://foursquare.com/v/4ac5")).toEqual({ kind: "location" });
  for (const text of ["NOTE:\nbuy milk", "https://maps.google.com/?q=1,2"])
    expect(android(text), text).toEqual({ kind: "text", text });
});

test("an export joined of several shapes of stamps is read through, each message at its own time", async () => {
  const { messages, warnings } = await read(
    chat(
      "[2020-03-01, 12:00:03] Ben: one",
      "[2020.04.01, 12:00:04] Ana: two",
      "[2020/05/01, 12:00:05] Cleo: three",
      "lines",
      "[2020-06-01, 12:00:06] Ana: four",
      "[01/07/2021, 12:00:19] Ben: five",
    ),
  );
  expect(messages.map(({ ts, author, text }) => [new Date(ts).toISOString().slice(0, 10), author, text])).toEqual([
    ["2020-03-01", "Ben", "one"],
    ["2020-04-01", "Ana", "two"],
    ["2020-05-01", "Cleo", "three\nlines"],
    ["2020-06-01", "Ana", "four"],
    ["2021-07-01", "Ben", "five"],
  ]);
  expect(messages.at(-1)!.tsFlags).toEqual(["order-assumed"]);
  expect(warnings).toContain("order-assumed");
});

test("a chat that somebody copied into a message stays in it, whatever the shape of its stamps", async () => {
  for (const copied of [
    ["[1.2.2019, 00:00:00] Ana: old", "[1.2.2019, 00:01:00] Ben: older"],
    ["12/25/18, 9:14 PM - Ana: old", "12/25/18, 9:15 PM - Dora: older"],
    ["2018-01-02 10:00 - Ana: old"],
  ]) {
    const { messages } = await read(
      chat(
        "[01.02.19, 11:09:15] Ana: ",
        ...copied,
        "[01.02.19, 11:09:59] Ben: hm",
        "[14.02.19, 11:09:59] Ana: yes",
        "[15.02.19, 11:09:59] Ben: look:",
        ...copied,
      ),
    );
    expect(
      messages.map(({ text }) => text?.trim()),
      copied[0],
    ).toEqual([copied.join("\n"), "hm", "yes", ["look:", ...copied].join("\n")]);
  }
  // A plan with days to come is no message either: what follows is earlier.
  const plan = "[24.12.2019, 18:00:00] Dinner: at my mother's";
  const { messages } = await read(
    chat("[01.02.19, 11:09:15] Ana: plan", plan, "[14.02.19, 11:09:59] Ben: fine", "[15.02.19, 11:09:59] Ana: good"),
  );
  expect(messages.map(({ text }) => text)).toEqual([`plan\n${plan}`, "fine", "good"]);
});

test("two digits of a year in front are thought of only where that is not the older reading", async () => {
  const first = async (text: string) => {
    const { messages, failure } = await read(text);
    return (
      failure?.readings?.map(({ order }) => order).join(" ") ?? new Date(messages[0]!.ts).toISOString().slice(0, 10)
    );
  };
  expect(await first("[15.08.26, 08:03:12] Ben: Hallo\n")).toBe("2026-08-15");
  expect(await first("12.03.23, 14:05 - Ana: Hallo\n")).toBe("2023-03-12");
  expect(await first("24.03.13, 14:05 - Ana: Сайн уу\n")).toBe("dmy ymd");
  expect(await first("12/03/23, 14:05 - Ana: Hi\n")).toBe("dmy mdy");
});
