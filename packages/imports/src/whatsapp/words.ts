/**
 * What WhatsApp writes in a message's place, in the languages of its interface: gathered from exports and from what its screens say.
 * Not complete; what is not here is known by its form (markers.ts). Compared in lower case, without a mark at the start or a stop at
 * the end.
 */
import type { MessageKind } from "../model.ts";

/** Within angle brackets (Android): an attachment that was left out. */
const omittedInBrackets = `Media omitted|Médias omis|Médias omises|Fichier omis|Medien ausgeschlossen|Medien weggelassen|Medien ausgelassen|Archivo omitido
|Multimedia omitido|Multimedia omesso|Media omessi|Media omesso|Mídia omitida|Mídia oculta|Arquivo de mídia oculto|Ficheiro não revelado|Media weggelaten
|Media utelämnat|Media har utelämnats|Mediefil utelämnad|Medier utelatt|Uten vedlegg|Mediefil udeladt|Medieindhold udeladt|Media jätettiin pois|Media jätetty pois
|Без медиафайлов|Файл пропущен|Файл пропущено|Медіа пропущено|Медіафайл пропущено|pominięto multimedia|pominięto media|pliki pominięto|média vynechány
|média vynechány|Média vynechána|média vynechané|Média kihagyva|Hiányzó médiafájl|Media omise|Conținut media omis|Fișier media omis|medya dahil edilmedi|Medya atlandı|Medya atlanmış
|Παραλείφθηκαν πολυμέσα|Τα πολυμέσα παραλήφθηκαν|Εξαίρεση πολυμέσων|メディアなし|メディア省略|メディアは含まれていません|미디어 파일 제외됨|미디어 파일을 생략한 대화내용
|忽略多媒體檔|省略多媒体文件|媒體檔案已略去|已省略媒体文件|تم استبعاد الوسائط|تم حذف الوسائط|الوسائط غير مدرجة|رسانه حذف شد|پیوست نما/آهنگ حذف شد|پیوست نما|המדיה לא נכללה
|המדיה הושמטה|מדיה הושמטה|מדיה הושמט|המדיה הוסרה|मीडिया के बिना|मीडिया छोड़ा गया|मीडिया वगळले|Media tidak disertakan|Media dikecualikan|Media disingkirkan
|Berkas media tidak disertakan|Tập tin phương tiện bị bỏ qua|File phương tiện bị loại bỏ|Bỏ qua Media|ไม่รวมสื่อ|ละเว้นสื่อ|สื่อถูกลบ|Medij izostavljen
|Mediji su izostavljeni|Medijski zapis izostavljen|медији су изостављени|Фајлот е изоставен|Без фајл|Пропуснат файл|Без файл|Mitjans omesos|Multimèdia omès
|Walang kalakip na media|Hindi kasama ang media|Bez multivides|Praleistas medijos turinys|Meedia ära jäetud|Medij izpuščen|Pa media|Media imerukwa|Media weggelaat
|Fayl o‘tkazib yuborildi|Файл қосылған жоқ|Media çıxarılmışdır|মিডিয়া বাদ দেওয়া হয়েছে|મીડિયા અવગણાયું|మాధ్యమం విస్మరించబడింది|ಮೀಡಿಯಾ ಕೈಬಿಡಲಾಗಿದೆ|മീഡിയ ഒഴിവാക്കി
|ਮੀਡੀਆ ਛੱਡਿਆ ਗਿਆ|ஊடகங்கள் நீக்கப்பட்டது|میڈیا چھوڑ دیا گیا|Médiá vynechané|Médias absents|Média manquante|Media mancante|Medien fehlen`;

/** Instead of an attachment whose kind is named (iPhone). */
const omittedByKind: readonly (readonly [MessageKind, string])[] = [
  [
    "image",
    `image omitted|התמונה הושמטה|изображение отсутствует|image absente|image omise|immagine omessa|imagem não revelada|imagem ocultada|imagem omitida|imagen omitida|εικόνα παραλείφθηκε
    |зображення відсутнє|Bild weggelassen|لم يتم إدراج الصورة|ইমেজ বাদ দেওয়া হয়েছে|圖片已略去|圖像已省略|照片已忽略|图像已忽略|đã bỏ qua hình ảnh|تصویر نکال دی گئی ہے|görüntü dahil edilmedi
    |ไม่มีรูปภาพ|bild utesluten|obrázok vynechaný|obraz pominięty|imagine omisă|afbeelding weggelaten|bilde ikke inkludert|imej tidak dimasukkan|इमेज वगळली|이미지 생략됨|画像は含まれていません
    |kép küldése sikertelen|gambar tidak disertakan|slika izostavljena|फ़ोटो हटाई गई|છબી પડતી મૂકાઈ|íomhá ligthe ar lár|ei kuvaa|تصویر حذف شد|billede udeladt|obrázek vynechán|imatge omesa`,
  ],
  [
    "video",
    `video omitted|video note omitted|סרטון הווידאו הושמט|видео отсутствует|vidéo absente|vidéo omise|video omesso|vídeo não revelado|video omitido|βίντεο παραλείφθηκε|відео відсутнє
    |Video weggelassen|Videonachricht weggelassen|لم يتم إدراج الفيديوهات|ভিডিও বাদ দেওয়া হয়েছে|影片已略去|影片已省略|视频已忽略|đã bỏ video|ویڈیو نظرانداز|video dahil edilmedi|วิดีโอถูกลบ|video utesluten
    |video vynechané|wideo pominięte|clip video omis|vídeo omitido|video weggelaten|video utelatt|video tidak dimasukkan|व्हिडीओ वगळला|비디오 생략됨|ビデオは含まれていません|videó kihagyva
    |video tidak disertakan|video izostavljen|वीडियो छोड़ा गया|વિડિયો પડતી મુકાઈ|físeán ligthe ar lár|videota ei sisällytetä|ویدیو حذف شد|video udeladt|video vynecháno|vídeo omès`,
  ],
  [
    "audio",
    `audio omitted|voice message omitted|קטע קול הושמט|аудиофайл отсутствует|аудио отсутствует|audio omis|audio omesso|messaggio vocale omesso|ficheiro de áudio não revelado|audio omitido
    |ήχος παραλείφθηκε|аудіо відсутнє|Audio weggelassen|Sprachnachricht weggelassen|لم يتم إدراج المقاطع الصوتية|অডিও বাদ দেওয়া হয়েছে|音訊已略去|音訊已省略|音频已忽略|bỏ qua tệp âm thanh
    |آڈیو نظرانداز|ses dahil edilmedi|ไม่มีไฟล์เสียง|ljud utelslutet|ljud uteslutet|zvuk vynechaný|audio pominięte|fără audio|áudio ocultado|áudio omitido|audio weggelaten|lyd utelatt
    |audio tidak dimasukkan|ऑडिओ वगळला|오디오 생략됨|音声は含まれていません|hang kihagyása|audio tidak disertakan|zvuk izostavljen|ऑडियो हटाई गयी|ઓડિયો ફાઇલ શામેલ કરી નથી|comhad fuaime ar lár
    |äänitiedostoa ei sisällytetä|صدا حذف شد|lyd udeladt|zvukový soubor vynechán|àudio omès`,
  ],
  [
    "sticker",
    `sticker omitted|סטיקר הושמט|стикер не добавлен|sticker omis|sticker non incluso|sticker omesso|sticker não revelado|sticker omitido|αυτοκόλλητο παραλήφθηκε|Наклейку не додано|Sticker weggelassen
    |تم حذف الملصقات|স্টিকার বাদ দেওয়া হয়েছে|貼圖已略去|貼圖已忽略|贴图已省略|đã bỏ sticker|اسٹیکر نظرانداز|çıkartma dahil edilmedi|ไม่มีสติกเกอร์|sticker utesluten|nálepka vynechaná
    |pominięto naklejkę|figurinha omitida|sticker weggelaten|klistremerke utelatt|pelekat tidak disertakan|स्टिकर वगळले|스티커 제외됨|スタンプは含まれていません|matrica kihagyva
    |stiker tidak disertakan|naljepnica izostavljena|स्टिकर छोड़ा गया|સ્ટીકર પડતું મુકાયું|fágadh an greamán ar lár|tarraa ei sisällytetty|استیکر حذف شد|klistermærke udeladt|nálepka vynechána|adhesiu omès`,
  ],
  [
    "gif",
    `GIF omitted|GIF הושמט|GIF отсутствует|GIF retiré|GIF omis|GIF esclusa|GIF omessa|GIF não revelada|GIF omitido|Παράληψη GIF|GIF-анімацію пропущено|GIF weggelassen|لم يتم إدراج صورة GIF
    |জিআইএফ বাদ দেওয়া হয়েছে|GIF 已略去|GIF 圖片已被省略|GIF 动态图已被忽略|Đã bỏ qua ảnh GIF|GIF dahil edilmedi|ละเว้น GIF|GIF utesluten|GIF vynechaný|Plik GIF pominięty|GIF weggelaten
    |GIF utelatt|GIF tidak dimasukkan|GIF वगळले|GIF 생략됨|GIFは含まれていません|GIF fájl kihagyása|GIF tidak disertakan|GIF izostavljen|GIF छोड़ा गया|GIF પડતી મૂકાઈ|GIF ligthe ar lár
    |GIF-animaatio jätetty pois|GIF حذف شد|GIF udeladt|GIF vynechán|GIF omès`,
  ],
  [
    "contact",
    `Contact card omitted|כרטיס איש קשר הושמט|Карточка контакта отсутствует|Fiche contact manquante|Scheda contatto omessa|Contacto não revelado|Tarjeta de contacto omitida
    |Η κάρτα επαφής παραλήφθηκε|Картка контакту відсутня|Kontaktkarte ausgelassen|Kontaktkarte weggelassen|لم يتم إدراج بطاقة جهة اتصال|পরিচিতির কার্ড বাদ দেওয়া হয়েছে|聯絡人卡片已略去|聯絡人卡片已省略
    |联系人卡片已忽略|Bỏ qua thẻ liên lạc|رابطہ کارڈ نظر انداز|Kişi kartı dahil edilmedi|บัตรรายชื่อที่ละเว้น|Kontaktkort uteslutet|Karta kontaktu vynechaná|Pominięta wizytówka kontaktu
    |Carte de vizită contact omisă|Cartão do contato omitido|Visitekaartje weggelaten|Contactkaart weggelaten|Kontaktkort sløyfet|Kad kenalan tidak dimasukkan|संपर्क कार्ड वगळले|연락처 카드 생략됨|連絡先カードを省略
    |Névjegykártya kihagyva|Kartu kontak tidak disertakan|Posjetnica izostavljena|कॉन्टैक्ट कार्ड छोड़ा गया|સંપર્કનું કાર્ડ પડતું મૂકાયું|Cárta teagmhála ar lár|Yhteystietokortti jätettiin pois
    |برگ مخاطب حذف شد|Kontaktkort udeladt|Vizitka vynechána|Targeta de contacte omesa`,
  ],
  [
    "document",
    `document omitted|מסמך הושמט|документ отсутствует|document manquant|document omis|documento omesso|documento não revelado|documento omitido|έγγραφο παραλείφθηκε|документ пропущено|Dokument weggelassen
    |لم يتم إدراج المستند|ডকুমেন্ট বাদ দেওয়া হয়েছে|文件已略去|文件已忽略|文档已省略|đã bỏ qua tài liệu|دستاویز نظرانداز|belge dahil edilmedi|ละเว้นเอกสาร|dokument uteslutet|dokument vynechaný
    |dokument pominięty|document weggelaten|utelatt dokument|dokumen tidak dimasukkan|डॉक्युमेंट वगळले|문서 생략됨|ドキュメントは含まれていません|dokumentum kihagyva|dokumen tidak disertakan
    |dokument izostavljen|डॉक्यूमेंट छोड़ा गया|ડોક્યુમેન્ટ સામેલ કર્યું નહિ|cáipéis ligthe ar lár|dokumenttia ei sisällytetä|سند حذف شد|dokument udeladt|dokument vynechán|document omès`,
  ],
];

const deleted = `This message was deleted|You deleted this message|This message was deleted by admin|This message was deleted by an admin|You deleted this message as admin
|הודעה זו נמחקה|מחקת את ההודעה הזו|מחקת הודעה זו|Данное сообщение удалено|Вы удалили это сообщение|Вы удалили данное сообщение|Сообщение удалено|Ce message a été supprimé|Vous avez supprimé ce message
|Questo messaggio è stato eliminato|Hai eliminato questo messaggio|Esta mensagem foi apagada|Mensagem apagada|Apagou esta mensagem|Você apagou esta mensagem|Se eliminó este mensaje|Este mensaje fue eliminado|Eliminaste este mensaje
|Αυτό το μήνυμα διαγράφηκε|Διαγράψατε αυτό το μήνυμα|Διαγράψατε το μήνυμα|Це повідомлення було видалено|Це повідомлення видалено|Ви видалили це повідомлення|Diese Nachricht wurde gelöscht|Du hast diese Nachricht gelöscht
|تم حذف هذه الرسالة|لقد حذَفت هذه الرسالة|لقد حذفت هذه الرسالة|حذفتَ هذه الرسالة|أنت حذفت هذه الرسالة|এই মেসেজটি বাদ দেওয়া হয়েছে|আপনি এই মেসেজটি বাদ দিয়েছেন|এই বার্তাটি মুছে ফেলা হয়েছে|আপনি এই বার্তাটি মুছে ফেলেছেন
|此訊息已刪除|您已刪除此訊息|你已刪除此訊息|這則訊息已刪除|这条消息已被删除|此消息已删除|您已删除此消息|您已删除这条消息|信息已删除|您删除这个信息|Tin nhắn này đã bị xóa|Tin nhắn này đã bị xoá|Bạn đã xóa tin nhắn này|Bạn đã xoá tin nhắn này
|یہ میسج حذف کر دیا گیا ہے|آپ نے یہ میسج حذف کر دیا ہے|یہ پیغام حذف کیا گیا|آپ نے اس پیغام کو حذف کیا|Bu mesaj silindi|Bu mesajı sildiniz|ข้อความนี้ถูกลบแล้ว|ข้อความนี้ได้ถูกลบ|คุณได้ลบข้อความนี้|คุณลบข้อความนี้|คุณลบข้อความนี้แล้ว
|Det här meddelandet raderades|Detta meddelande raderades|Du har tagit bort meddelandet|Du raderade det här meddelandet|Du raderade detta meddelande|Táto správa bola odstránená|Túto správu ste odstránili
|Ta wiadomość została usunięta|Usunięto tę wiadomość|Usunąłeś(-ęłaś) tę wiadomość|Usunąłeś(aś) tę wiadomość|Acest mesaj a fost șters|Ați șters acest mesaj|Ai șters acest mesaj|Dit bericht is verwijderd|Dit bericht werd verwijderd
|U hebt dit bericht verwijderd|Je hebt dit bericht verwijderd|Denne meldingen ble slettet|Du slettet denne meldingen|Mesej ini telah dipadam|Anda telah memadamkan mesej ini|Anda telah memadam mesej ini|हा मेसेज हटवण्यात आला|तुम्ही हा मेसेज हटवला
|이 메시지는 삭제되었습니다|이 메시지가 삭제되었습니다|삭제된 메시지입니다|삭제한 메시지입니다|이 메시지를 삭제했습니다|このメッセージは削除されました|このメッセージを削除しました|Ez az üzenet törlésre került|Ez az üzenet törölve lett
|Ezt az üzenetet törölted|Törölted ezt az üzenetet|Pesan ini dihapus|Pesan ini telah dihapus|Anda menghapus pesan ini|Anda telah menghapus pesan ini|Ova je poruka izbrisana|Ova poruka je izbrisana|Izbrisali ste ovu poruku
|यह मैसेज डिलीट कर दिया गया है|यह मैसेज मिटाया गया|यह संदेश मिटाया गया|यह संदेश हटाया गया था|आपने यह मैसेज डिलीट किया|आपने यह मैसेज मिटाया|आपने यह संदेश मिटाया|આ મેસેજ ડિલીટ કરાયો|તમે આ મેસેજ ડિલીટ કર્યો
|Scriosadh an teachtaireacht seo|Scrios tú an teachtaireacht seo|Tämä viesti poistettiin|Poistit tämän viestin|این پیام حذف شده است|این پیام حذف شد|شما این پیام را حذف کردید|Denne besked er blevet slettet|Denne besked blev slettet
|Du har slettet denne besked|Du slettede denne besked|Tato zpráva byla smazána|Tato zpráva byla odstraněna|Tuto zprávu jste smazal/a|Tuto zprávu jste odstranil/a|Tuto zprávu jste odstranili|Aquest missatge s'ha suprimit
|Aquest missatge està esborrat|Has suprimit aquest missatge|Has esborrat aquest missatge|Itong mensahe ay binura na|Binura mo itong mensahe|Šī ziņa tika izdzēsta|Jūs izdzēsāt šo ziņu|Ši žinutė buvo ištrinta|Jūs ištrynėte šią žinutę
|To sporočilo je bilo izbrisano|To sporočilo ste izbrisali|Ujumbe huu ulifutwa|Umefuta ujumbe huu|See sõnum on kustutatud|Kustutasid selle sõnumi|Съобщението беше изтрито|Изтрихте това съобщение|Оваа порака беше избришана|Ја избриша оваа порака
|Ова порука је обрисана|Обрисао/ла си ову поруку|Hierdie boodskap was uitgevee|Bu ismarıc silindi|Siz bu ismarıcı sildiniz|Бұл хат жойылды|Ushbu xabar o‘chirildi|Esta mensagem foi apagada pelo remetente`;

const missed = `Missed voice call|Missed video call|Missed group voice call|Missed group video call|שיחה קולית שלא נענתה|שיחת וידאו שלא נענתה|Пропущенный аудиозвонок|Пропущенный видеозвонок|Appel vocal manqué|Appel vidéo manqué
|Chiamata vocale persa|Videochiamata persa|Chamada de voz perdida|Chamada de vídeo perdida|Videochamada perdida|Ligação de voz perdida|Ligação de vídeo perdida|Llamada perdida|Llamada de voz perdida|Videollamada perdida
|Αναπάντητη φωνητική κλήση|Αναπάντητη κλήση|Αναπάντητη βιντεοκλήση|Пропущений аудіодзвінок|Пропущений відеодзвінок|Verpasster Sprachanruf|Verpasster Videoanruf|مكالمة صوتية فائتة|مكالمة فيديو فائتة|ভয়েস কল মিস করেছেন|ভিডিও কল মিস করেছেন
|未接語音通話|未接視像通話|未接视频通话|未接语音通话|Cuộc gọi nhỡ|Cuộc gọi nhỡ video|مسڈ وائس کال|مسڈ ویڈیو کال|Cevapsız sesli arama|Cevapsız görüntülü arama|สายที่ไม่ได้รับ|วิดีโอคอลที่ไม่ได้รับ|Missat röstsamtal|Missat samtal|Missat videosamtal
|Zmeškaný hovor|Zmeškaný hlasový hovor|Zmeškaný videohovor|Nieodebrane połączenie|Nieodebrane poł. głosowe|Nieodebrane połączenie głosowe|Nieodebrane poł. wideo|Nieodebrane połączenie wideo|Apel vocal ratat|Apel video ratat|Apel vocal nepreluat|Apel video nepreluat
|Gemist spraakgesprek|Gemist videogesprek|Gemiste spraakoproep|Gemiste video-oproep|Tapt taleanrop|Tapt videoanrop|Panggilan suara terlepas|Panggilan video terlepas|मिस्ड व्हॉइस कॉल|मिस्ड व्हिडिओ कॉल|부재중 전화|부재중 음성통화|부재중 영상통화
|音声通話不在着信|ビデオ通話不在着信|不在着信|不在着信（音声通話）|不在着信（ビデオ通話）|Nem fogadott hanghívás|Nem fogadott videohívás|Nem fogadott videóhívás|Panggilan suara tak terjawab|Panggilan video tak terjawab|Propušteni glasovni poziv|Propušteni videopoziv
|वॉइस कॉल मिस हुई|मिस्ड वॉइस कॉल|मिस्ड वीडियो कॉल|છૂટી ગયેલો વોઇસ કૉલ|છૂટી ગયેલ વિડિયો કૉલ|Vastaamaton äänipuhelu|Vastaamaton videopuhelu|تماس صوتی پاسخ داده نشده|تماس تصویری پاسخ داده نشده|تماس تصویری بی‌پاسخ|Ubesvaret taleopkald
|Ubesvaret videoopkald|Mistet opkald|Trucada de veu perduda|Videotrucada perduda|Trucada de vídeo perduda|Nakaligtaang voice call|Nakaligtaang video call|Пропуснато гласово обаждане|Пропуснато видео обаждане|Zgrešen klic|Neodgovorjen video klic
|Praleistas balso skambutis|Praleistas video skambutis|Neatbildēts balss zvans|Neatbildēts video zvans|Vastamata häälkõne|Vastamata videokõne|Stemoproep gemis|Video-oproep gemis`;

const liveLocation = `live location shared|locație în timp real distribuită|Геоданные отправлены|實時位置已分享|共享实时位置|posizione attuale condivisa|Ubicació en directe compartida|byla sdílena aktuální poloha|Lokasi terkini dibagikan
|ライブロケーション共有|live placering delt|משתף מיקום בשידור חי|localização atual compartilhada|लाइव स्थान साझा किया गया|udostępniona transmisja położenia|liveposition delad|bola zdieľaná aktuálna poloha|Mevcut konum paylaşıldı
|ตำแหน่งปัจจุบันถูกแบ่งปัน|مکان زنده به اشتراک گذاشته شد|posisjon i sanntid delt|live-sijainti jaettu|Localisation en direct partagée|ubicación en tiempo real compartida|tartózkodási hely megosztva|live locatie gedeeld|Live-Standort wird geteilt
|تمت مشاركة الموقع المباشر|Está a partilhar a sua localização|геодані надіслано|공유한 실시간 위치`;

/** Lower case in one normal form, without marks before it and a stop after it. */
export function bare(text: string): string {
  return text
    .normalize("NFC")
    .replace(/^[\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+|[\u200e\u200f\s]+$/g, "")
    .replace(/[.。।]$/, "")
    .toLowerCase();
}

const listed = (text: string): string[] => text.split("|").map(bare);

export const omitted: ReadonlySet<string> = new Set(listed(omittedInBrackets));

/** What a whole text stands for, where it is one of the app's own. */
export const spoken: ReadonlyMap<string, MessageKind> = new Map([
  ...omittedByKind.flatMap(([kind, texts]) => listed(texts).map((text) => [text, kind] as const)),
  ...listed(deleted).map((text) => [text, "deleted"] as const),
  ...listed(missed).map((text) => [text, "missed-call"] as const),
  ...listed(liveLocation).map((text) => [text, "location"] as const),
]);

/** At the end of "Name.pdf • 3 pages …" (iPhone). */
export const documentEnds: readonly string[] = listed(omittedByKind.find(([kind]) => kind === "document")![1]);

/** Stems in "<This message was edited>", in the languages seen. */
export const editedStems =
  /edit|bearbeitet|modifi|bewerkt|измен|відредаг|змінено|düzenle|redig|muokat|upraven|szerkeszt|επεξεργ|編集|수정|编辑|編輯|تعديل|ویرایش|נערכ|diedit|disunting|chỉnh sửa|แก้ไข|संपादित|बदलाव|redaguot|rediģ|uređen|izmijenjen/iu;
