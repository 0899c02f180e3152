import type { MessageKind } from "../model.ts";
import { digitValue, isMark } from "./letters.ts";
import { bare, documentEnds, editedStems, omitted, spoken } from "./words.ts";

/** iPhone names the kind, "image omitted": by the first word, where the whole is not in the table. */
const kinds: readonly [MessageKind, RegExp][] = [
  [
    "image",
    /^(image|bild|imagen|immagine|imagem|afbeelding|photo|foto|obraz|obrázok|obrázek|изображение|зображення|görüntü|fotoğraf|画像|이미지|图像|圖片|صورة|תמונה|bilde|billede|kuva|kép|imagine)\b|^(画像|이미지|图像|圖片|صورة|תמונה|изображение|зображення)/iu,
  ],
  ["video", /^(video|vídeo|vidéo|filmik|film|видео|відео|videó|video note|ビデオ|動画|동영상|视频|影片|فيديو|סרטון)/iu],
  [
    "audio",
    /^(audio|áudio|dźwięk|аудио|аудіо|ses|sesli|오디오|音声|オーディオ|音频|語音|الصوت|שמע|ljud|lyd|ääni|hang)/iu,
  ],
  [
    "sticker",
    /^(sticker|autocollant|figurinha|naklejka|стикер|стікер|çıkartma|스티커|ステッカー|贴图|貼圖|ملصق|מדבקה|adesivo|matrica|tarra|klistermärke)/iu,
  ],
  ["gif", /^gif/iu],
  [
    "document",
    /^(document|dokument|documento|documenten|belge|документ|문서|ドキュメント|文档|文件|مستند|מסמך|asiakirja|dokumentum)/iu,
  ],
  [
    "contact",
    /^(contact card|kontaktkarte|tarjeta de contacto|carte de contact|fiche contact|scheda contatto|cartão de contato|contactkaart|karta kontaktu|карточка контакта|kişi kartı|連絡先)/iu,
  ],
];

const extensions: readonly [MessageKind, RegExp][] = [
  ["image", /\.(jpe?g|png|heic|bmp)$/i],
  ["sticker", /\.webp$/i],
  ["gif", /\.gif$/i],
  ["video", /\.(mp4|mov|3gp|mkv|avi)$/i],
  ["audio", /\.(opus|m4a|mp3|aac|amr|ogg|wav)$/i],
  ["contact", /\.vcf$/i],
];
const fileKind = (name: string): MessageKind => extensions.find(([, pattern]) => pattern.test(name))?.[0] ?? "document";

const longestSpoken = Math.max(...[...spoken.keys()].map(({ length }) => length)) + 1;
/** A number for three letters of a text and its length. */
const formOf = (first: number, middle: number, last: number, length: number) =>
  (Math.imul(first, 0x9e3779b1) ^
    Math.imul(middle, 0x85ebca6b) ^
    Math.imul(last, 0xc2b2ae35) ^
    Math.imul(length, 0x27d4eb2f)) >>>
  14;
/** The app's own texts by that number, a bit each, as they stand in files: a look at it turns nearly every typed message away. */
const spokenForms = new Int32Array(2 ** 13);
for (const text of spoken.keys())
  for (const form of [text, text[0]!.toUpperCase() + text.slice(1), text.toUpperCase().slice(0, 3) + text.slice(3)])
    for (const whole of [form, `${form}.`, `${form}。`, `${form}।`]) {
      const number = formIn(whole, 0, whole.length);
      spokenForms[number >>> 5]! |= 1 << number;
    }

function formIn(text: string, start: number, end: number): number {
  const middle = text.charCodeAt(start + ((end - start) >> 1));
  return formOf(text.charCodeAt(start), middle, text.charCodeAt(end - 1), end - start);
}

const missedWords =
  /missed|no answer|declined|abgelehnt|rechazad|refus|rifiutat|recusad|geweigerd|отклон|reddedil|keine antwort|sin respuesta|pas de réponse|nessuna risposta|verpasst|perdid|manqué|pers[ae]|gemist|пропущ|cevapsız|nieodebran|missat|tapt|mistet|ubesvar|vastaamat|不在|부재중|未接|فائتة|لم يُرد|שלא נענתה/iu;
const callWords =
  /call|anruf|llamada|appel|chiamata|ligação|chamada|oproep|звонок|виклик|дзвінок|arama|połączenie|samtal|anrop|opkald|puhelu|通話|着信|통화|通话|مكالمة|שיחה|panggilan/iu;

/** What a message is, and its text where somebody typed it. */
export interface Body {
  readonly kind: MessageKind;
  readonly text?: string;
  readonly callSeconds?: number;
  readonly edited?: true;
  /** Known only by its form, not from the tables. */
  readonly guessed?: true;
}

const typed = (text: string): Body => ({ kind: "text", text });

/**
 * True for nearly every typed message of one line, at the price of two letters: the rest goes through `bodyOf`, which gives the same
 * for these, however the file came in.
 */
export function isPlain(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  // Generated texts begin with "<" or a mark.
  if (first === 60 || first === 0xa0 || (first >= 0x200e && isMark(first))) return false;
  const length = end - start;
  if (length === 0) return false;
  const last = text.charCodeAt(end - 1);
  // ")" and ">" end attachments, a digit a place on the map.
  if (last === 62 || last === 41 || (last >= 48 && last <= 57 && length > 30)) return false;
  if (length <= longestSpoken) {
    const form = formIn(text, start, end);
    if ((spokenForms[form >>> 5]! & (1 << form)) !== 0) return false;
  }
  return !(first === 110 && length === 4);
}

/** Whether a text ends or starts with something to be seen: no space and no mark. Some that could be seen are taken for a space. */
const isInk = (code: number) =>
  (code > 32 && code < 0x1680 && code !== 0xa0 && code !== 0x61c) || (code > 0x3000 && code !== 0xfeff);

/**
 * True for nearly every typed message of several lines: the app's own texts of several lines are polls and captions, which have
 * something in brackets.
 */
export function isPlainLines(lines: string): boolean {
  const first = lines.charCodeAt(0);
  const last = lines.charCodeAt(lines.length - 1);
  if (first === 60 || last === 62 || !isInk(first) || !isInk(last)) return false;
  return lines.includes("\n") && !lines.includes("(") && !lines.includes("\r");
}

export interface BodyPlace {
  /** The file's stamps stand in brackets, and generated texts begin with a left-to-right mark. */
  readonly iphone: boolean;
  /** Such a mark stands before the stamp too: the message had an attachment. */
  readonly marked: boolean;
}

/** The same few lines of the app stand in a chat thousands of times. */
const repeated = new Map<string, Body>();
const longestRepeated = 48;

/** Classifies the text of a message. */
export function bodyOf(raw: string, place: BodyPlace): Body {
  if (!place.marked && !raw.includes("\n") && isPlain(raw, 0, raw.length)) return typed(raw);
  if (raw.length > longestRepeated) return classify(raw, place);
  const key = place.marked ? `\0${raw}` : raw;
  const known = repeated.get(key);
  if (known) return known;
  const body = classify(raw, place);
  // A fresh string: a slice would keep the whole chunk alive.
  if (body.text === undefined && place.iphone === (raw.charCodeAt(0) === 0x200e) && repeated.size < 1_000)
    repeated.set(Array.from(key).join(""), body);
  return body;
}

function classify(raw: string, place: BodyPlace): Body {
  const byApp = place.iphone && raw.charCodeAt(0) === 0x200e;
  let start = 0;
  while (start < raw.length && isMark(raw.charCodeAt(start))) start++;
  const text = start === 0 ? raw : raw.slice(start);
  if (text === "" || text === "null") return { kind: "media" };
  const own = text.length <= longestSpoken ? spoken.get(bare(text)) : undefined;
  if (own) return { kind: own };
  if (text.endsWith(">")) {
    const bracketed = inBrackets(text, place);
    if (bracketed) return bracketed;
  }
  const file = text.includes(" (") && /^([^\n\\/]{1,120}\.\w{2,5}) \([^()\n]{3,40}\)(?:\n([\s\S]*))?$/u.exec(text);
  if (file) return withCaption(fileKind(file[1]!), file[2]?.trim() ?? "");
  // "Name.pdf • 3 pages document omitted": the mark tells it from a typed line.
  const lastMark = place.marked ? text.lastIndexOf("\u200e") : -1;
  if (lastMark > 0 && documentEnds.includes(bare(text.slice(lastMark)))) return { kind: "document" };
  if (text.length < 2_000) {
    if (
      text.includes(": https://maps.google.com/") &&
      /^[^\n:]{2,24}: https:\/\/maps\.google\.com\/\?q=-?[\d.]+,-?[\d.]+$/.test(text)
    )
      return { kind: "location" };
    if (byApp && text.includes(": https://foursquare.com/v/")) return { kind: "location" };
    if (poll.test(text) || (byApp && markedPoll.test(text))) return { kind: "poll" };
  }
  return byApp ? generated(text, place.marked) : typed(text);
}

/** A word in capitals, the question, and answers that begin with a word in capitals and end with a count, in any language that has capitals. */
const poll = /^\p{Lu}{3,16}:\n[^\n]+(?:\n\u200e?\p{Lu}{3,16}: [^\n]*\([^\n]*\d[^\n]*\))+\s*$/u;
/** The same where the app's marks tell its own words. */
const markedPoll = /^[^\n]{1,24}[:：]\n[^\n]+(?:\n\u200e[^\n]{1,24}[:：] ?[^\n]*[（(][^\n]*\d[^\n]*[）)])+\s*$/u;

const attachedFile = /^[^:]{1,40}: ?([^:]+\.\w{2,5})$/u;

function trimMarks(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) <= 32 || isMark(text.charCodeAt(end - 1)))) end--;
  return text.slice(0, end);
}

/** A text that ends with angle brackets: an attachment, something left out, or the mark of a message that was changed later. */
function inBrackets(text: string, place: BodyPlace): Body | undefined {
  const open = text.lastIndexOf("<");
  if (open < 0 || text.length - open > 200) return undefined;
  const inner = text
    .slice(open + 1, -1)
    .replaceAll("\u200e", "")
    .trim();
  if (inner === "" || inner.includes("\n")) return undefined;
  const before = trimMarks(text.slice(0, open));
  const attached = attachedFile.exec(inner);
  // A document's own line, "Name.pdf • 1 page", is no caption.
  if (attached) return withCaption(fileKind(attached[1]!), /\u2022 ?\u200e?\d/.test(before) ? "" : before);
  if (before !== "") {
    const changed = text.charCodeAt(open - 1) === 0x200e || (inner.length <= 60 && editedStems.test(inner));
    return changed ? { ...bodyOf(before, place), edited: true } : undefined;
  }
  if (omitted.has(bare(inner))) return { kind: "media" };
  // Several words in brackets and nothing else is a marker in a language that is not in the table.
  return /\S\s+\S/.test(inner) ? { kind: "media", guessed: true } : typed(text);
}

function withCaption(kind: MessageKind, caption: string): Body {
  return caption ? { kind, text: caption } : { kind };
}

/** The first line of a chat speaks of messages and calls, in few letters where a letter is a word. */
const encryptionWords =
  /encrypt|verschlüssel|chiffr|crittograf|cifrad|criptograf|шифр|şifrel|versleutel|暗号化|加密|암호화|תשפר|מוצפנ|مشفر|krypter/iu;

/** A text that the app wrote (iPhone): a call, something left out, or an event. */
function generated(text: string, marked: boolean): Body {
  if (text.length <= 60 && callWords.test(text) && !encryptionWords.test(text)) {
    if (missedWords.test(text)) return { kind: "missed-call" };
    const seconds = callSeconds(text);
    if (seconds > 0 || text.length <= 40) return { kind: "call", ...(seconds > 0 ? { callSeconds: seconds } : {}) };
  }
  const kind = text.length <= 40 ? kinds.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
  if (kind) return { kind };
  // Only what had an attachment bears a mark before its stamp; in a language that is not in the table that is all there is to know.
  return marked && text.length <= 80 && !encryptionWords.test(text)
    ? { kind: "media", guessed: true }
    : { kind: "system" };
}

/** "Voice call, 1 hr, 5 min": the length in seconds, or 0 where none stands there. */
function callSeconds(text: string): number {
  let sum = 0;
  for (const [, digits, unit] of text.matchAll(/(\p{Nd}{1,4})\s?\u200e?([\p{L}\p{M}]+)/gu)) {
    const amount = Number([...digits!].map((digit) => digitValue(digit.charCodeAt(0))).join(""));
    if (/^(s|с|秒|초|ث)/iu.test(unit!) && !/^(std|stu|sa)/iu.test(unit!)) sum += amount;
    else if (/^(m|м|хв|分|분|dk|د|דק|नि|phút|λ)/iu.test(unit!)) sum += amount * 60;
    else if (/^(h|std|stu|u|ч|год|時|时|小|시|sa|jam|giờ|g|t|o|س|שע|ώ)/iu.test(unit!)) sum += amount * 3600;
  }
  return sum;
}
