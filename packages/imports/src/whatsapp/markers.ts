import type { MessageKind } from "../model.ts";
import { isMark } from "./letters.ts";

/**
 * Texts that the app writes in a message's place. Gathered from exports and screens in these languages, not complete; what is not
 * here is known by its form: one pair of angle brackets around several words, or (iPhone) a left-to-right mark at the start.
 */
const omitted = new Set(
  `Media omitted|Médias omis|Médias omises|Medien ausgeschlossen|Medien weggelassen|Medien ausgelassen|Archivo omitido|Multimedia omitido
  |Multimedia omesso|Media omessi|Media omesso|Mídia omitida|Mídia oculta|Arquivo de mídia oculto|Ficheiro não revelado|Media weggelaten|Media utelämnat
  |Mediefil utelämnad|Medier utelatt|Medieindhold udeladt|Media jätettiin pois|Media lisätty|без медиафайлов|Без медиафайлов|Файл пропущен
  |Файл пропущено|Медіафайл пропущено|pominięto multimedia|pominięto media|média vynechány|Média vynechány|média vynechané|Média kihagyva|Hiányzó médiafájl
  |Media omise|Fișier media omis|medya dahil edilmedi|Medya dahil edilmedi|Medya atlandı|Παραλείφθηκαν πολυμέσα|Τα πολυμέσα παραλήφθηκαν|メディアなし|メディア省略
  |미디어 파일 제외됨|미디어 파일을 생략한 대화내용|忽略多媒體檔|省略多媒体文件|媒體檔案已略去|已省略媒体文件|تم استبعاد الوسائط|تم حذف الوسائط|الوسائط غير مدرجة|رسانه حذف شد|پیوست نما
  |המדיה לא נכללה|המדיה הושמטה|मीडिया के बिना|मीडिया छोड़ा गया|Media tidak disertakan|Media dikecualikan|Berkas media tidak disertakan|Tập tin phương tiện bị bỏ qua|File phương tiện bị loại bỏ
  |ไม่รวมสื่อ|ละเว้นสื่อ|Medij izostavljen|Mediji su izostavljeni|Фајлот е изоставен|Пропуснат файл|Mitjans omesos|Multimèdia omès|Hindi kasama ang media`
    .split(/\s*\|\s*/)
    .map((text) => text.trim()),
);

/** iPhone names the kind: "image omitted". Words by language, compared with the first word of the text. */
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

const deleted = new Set(
  `This message was deleted|You deleted this message|This message was deleted by admin|Diese Nachricht wurde gelöscht|Du hast diese Nachricht gelöscht
  |Se eliminó este mensaje|Eliminaste este mensaje|Este mensaje fue eliminado|Ce message a été supprimé|Vous avez supprimé ce message|Questo messaggio è stato eliminato
  |Hai eliminato questo messaggio|Mensagem apagada|Esta mensagem foi apagada|Você apagou esta mensagem|Apagou esta mensagem|Dit bericht is verwijderd|Dit bericht werd verwijderd|U hebt dit bericht verwijderd|Je hebt dit bericht verwijderd
  |Данное сообщение удалено|Вы удалили данное сообщение|Сообщение удалено|Ви видалили це повідомлення|Це повідомлення видалено|Ta wiadomość została usunięta|Usunięto tę wiadomość|Bu mesaj silindi|Bu mesajı sildiniz
  |Det här meddelandet raderades|Du raderade det här meddelandet|Denne meldingen ble slettet|Du slettet denne meldingen|Denne besked blev slettet|Du slettede denne besked|Tämä viesti poistettiin|Poistit tämän viestin
  |Tato zpráva byla odstraněna|Tuto zprávu jste odstranili|Ez az üzenet törölve lett|Törölted ezt az üzenetet|Acest mesaj a fost șters|Ai șters acest mesaj|Αυτό το μήνυμα διαγράφηκε|Διαγράψατε αυτό το μήνυμα
  |このメッセージは削除されました|このメッセージを削除しました|삭제된 메시지입니다|이 메시지를 삭제했습니다|이 메시지가 삭제되었습니다|此消息已删除|您已删除此消息|你已刪除此訊息|此訊息已刪除|這則訊息已刪除
  |تم حذف هذه الرسالة|لقد حذفت هذه الرسالة|حذفتَ هذه الرسالة|این پیام حذف شد|شما این پیام را حذف کردید|הודעה זו נמחקה|מחקת הודעה זו|यह मैसेज मिटाया गया|आपने यह मैसेज मिटाया|यह संदेश हटाया गया था
  |Pesan ini telah dihapus|Anda telah menghapus pesan ini|Mesej ini telah dipadam|Anda telah memadam mesej ini|Tin nhắn này đã bị xóa|Bạn đã xóa tin nhắn này|ข้อความนี้ถูกลบแล้ว|คุณลบข้อความนี้แล้ว`
    .split(/\s*\|\s*/)
    .map((text) => text.trim()),
);
/** First letter and length of each: a look at two numbers turns nearly every typed message away. */
const deletedForms = new Set(
  [...deleted].flatMap((text) => [text, `${text}.`]).map((text) => text.charCodeAt(0) * 1024 + text.length),
);

const missedWords =
  /missed|no answer|keine antwort|sin respuesta|pas de réponse|nessuna risposta|verpasst|perdid|manqué|pers[ae]|gemist|пропущ|cevapsız|nieodebran|missat|tapt|mistet|ubesvar|vastaamat|不在|부재중|未接|فائتة|لم يُرد|שלא נענתה/iu;
const callWords =
  /call|anruf|llamada|appel|chiamata|ligação|chamada|oproep|звонок|виклик|дзвінок|arama|połączenie|samtal|anrop|opkald|puhelu|通話|着信|통화|通话|مكالمة|שיחה|panggilan/iu;

/** What a message is, and its text where somebody typed it. */
export interface Body {
  readonly kind: MessageKind;
  readonly text?: string;
  readonly edited?: true;
  /** Known only by its form, not from the tables. */
  readonly guessed?: true;
}

const typed = (text: string): Body => ({ kind: "text", text });

/** True for nearly every typed message of one line, at the price of two letters: the rest goes through `bodyOf`. */
export function isPlain(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  // Generated texts begin with "<" or a mark; letters past U+200E (Japanese, Korean, Chinese, emoji) take the slow way.
  if (first === 60 || first >= 0x200e || first === 0xa0) return false;
  const length = end - start;
  if (length === 0) return false;
  const last = text.charCodeAt(end - 1);
  // ")" and ">" end attachments, a digit a place on the map.
  if (last === 62 || last === 41 || (last >= 48 && last <= 57 && length > 30)) return false;
  if (length <= 64 && deletedForms.has(first * 1024 + length)) return false;
  return !(first === 110 && length === 4);
}

/** Classifies the text of a message. `iphone`: the file's stamps stand in brackets, and generated texts begin with a left-to-right mark. */
export function bodyOf(raw: string, iphone: boolean): Body {
  const byApp = iphone && raw.charCodeAt(0) === 0x200e;
  let start = 0;
  while (start < raw.length && isMark(raw.charCodeAt(start))) start++;
  const text = start === 0 ? raw : raw.slice(start);
  if (text === "" || text === "null") return { kind: "media" };
  if (text.length < 80 && (deleted.has(text) || deleted.has(text.replace(/\.$/, "")))) return { kind: "deleted" };
  if (text.endsWith(">")) {
    const open = text.lastIndexOf("<");
    const inner =
      open < 0 || text.length - open > 200
        ? ""
        : text
            .slice(open + 1, -1)
            .replaceAll("\u200e", "")
            .trim();
    if (inner !== "" && !inner.includes("\n")) {
      const before = trimMarks(text.slice(0, open));
      if (before === "") return inBrackets(inner, text);
      const attached = attachedFile.exec(inner);
      // A document's own line, "Name.pdf • 1 page", is no caption.
      if (attached) return withCaption(fileKind(attached[1]!), /\u2022 ?\u200e?\d/.test(before) ? "" : before);
      if (inner === "This message was edited" || text.charCodeAt(open - 1) === 0x200e)
        return { ...bodyOf(before, iphone), edited: true };
    }
  }
  const file = text.includes(" (") && /^([^\n\\/:]{1,120}\.\w{2,5}) \([^()\n]{3,40}\)(?:\n([\s\S]*))?$/u.exec(text);
  if (file) return withCaption(fileKind(file[1]!), file[2]?.trim() ?? "");
  if (text.length < 2_000) {
    if (
      text.includes(": https://maps.google.com/") &&
      /^[^\n:]{2,24}: https:\/\/maps\.google\.com\/\?q=-?[\d.]+,-?[\d.]+$/.test(text)
    )
      return { kind: "location" };
    if (byApp && text.includes(": https://foursquare.com/v/")) return { kind: "location" };
    if (text.startsWith("POLL:\n")) return { kind: "poll" };
  }
  return byApp ? generatedBody(text) : typed(text);
}

const attachedFile = /^[^:]{1,40}: ?([^:]+\.\w{2,5})$/u;

function trimMarks(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) <= 32 || isMark(text.charCodeAt(end - 1)))) end--;
  return text.slice(0, end);
}

function inBrackets(inner: string, whole: string): Body {
  if (omitted.has(inner)) return { kind: "media" };
  const attached = attachedFile.exec(inner);
  if (attached) return { kind: fileKind(attached[1]!) };
  // Several words in brackets and nothing else is a marker in a language that is not in the table.
  return /\S\s+\S/.test(inner) ? { kind: "media", guessed: true } : typed(whole);
}

function withCaption(kind: MessageKind, caption: string): Body {
  return caption ? { kind, text: caption } : { kind };
}

/** A text that the app wrote (iPhone): a call, something left out, or an event. */
function generatedBody(text: string): Body {
  const known = generated.get(text);
  if (known) return known;
  const body = classified(text);
  // The same few lines stand in a chat thousands of times.
  if (text.length <= 40 && generated.size < 1_000) generated.set(text.split("").join(""), body);
  return body;
}

const generated = new Map<string, Body>();

function classified(text: string): Body {
  if (text.length <= 40 && callWords.test(text)) return { kind: missedWords.test(text) ? "missed-call" : "call" };
  const kind = text.length <= 40 ? kinds.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
  return kind ? { kind } : { kind: "system" };
}

/** Android writes calls without a name: "Missed voice call". Who called is not said, so it is an event and no contact. */
export function isMissedCall(text: string): boolean {
  return text.length < 80 && callWords.test(text) && missedWords.test(text);
}
