/**
 * Lines that the app writes into a conversation in somebody's name: reactions, calls, attachments, events. They are in the language of
 * the account; the commonest languages are known here, and what is not stays a text of whom it names.
 */

/** More than the longest of these lines, names included; what people type is not looked at further. */
const longest = 200;

const reacted =
  /react|reagi|reageer|réagi|reaccion|zareag|reagov|отреаг|відреаг|tepki|リアクション|공감|반응|心情|回应|回應/iu;
const aMessage =
  /message|nachricht|mensaje|messaggi|mensagem|bericht|сообщени|повідомлен|mesaj|wiadomo|zpráv|meddelande|besked|melding|メッセージ|메시지|讯息|消息|訊息/iu;
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Presentation}/u;
const liked =
  /(^| )(liked (a|your) message|gefällt (eine|deine) Nachricht|(a )?aimé (un|votre) message|le gustó (un|tu) mensaje|indicó que le gusta (un|tu) mensaje|ha messo .?mi piace.? a(l| un) (tuo )?messaggio|curtiu (uma|a sua) mensagem|gostou d[ea] (uma|tua) mensagem|vindt (een|je) bericht leuk|gillade (ett|ditt) meddelande|polubił\(a\) wiadomość|понравилось (ваше )?сообщение)\.?$/iu;

/** "Reacted ❤ to your message", "Liked a message". */
export function isReaction(text: string): boolean {
  if (text.length === 0 || text.length > longest || text.includes("\n")) return false;
  const plain = text.trim();
  return (
    liked.test(plain) || (emoji.test(plain) && reacted.test(plain) && aMessage.test(plain) && !/[?!]$/.test(plain))
  );
}

const missed =
  /^(?!I )(You missed an? ((video|audio|voice) )?(call|chat)|.{1,80} missed (your|an?) ((video|audio|voice) )?(call|chat)|Du hast einen (Anruf|Videoanruf|Audioanruf) (von .{1,80} )?verpasst|.{1,80} hat deinen (Anruf|Videoanruf) verpasst|Vous avez manqué un appel|.{1,80} a manqué votre appel|Perdiste una (video)?llamada|.{1,80} perdió tu (video)?llamada|Hai perso una (video)?chiamata|.{1,80} ha perso la tua (video)?chiamata|Você perdeu uma (chamada|ligação)|.{1,80} perdeu sua (chamada|ligação)|Je hebt een (oproep|gesprek) gemist)( (from|von|de|da|di|van) .{1,80})?\.?$/u;

export const isMissedCall = (text: string): boolean => text.length <= longest && missed.test(text);

const attachment =
  /^.{1,80} (sent (an attachment|a photo|a video|a sticker|a GIF|a voice message|a live location)|(hat|hast) (einen Anhang|ein Foto|ein Video|einen Sticker|eine Sprachnachricht) (gesendet|gesendet)|(a|avez) envoyé une pièce jointe|(envió|enviaste) un archivo adjunto|(ha|hai) inviato un allegato|(enviou|enviaste) um anexo|(heeft|hebt) een bijlage (verzonden|gestuurd)|skickade en bilaga|wysłał(a|\(a\))? załącznik|отправил(а|\(-а\)|\(а\))? вложение|bir ek gönderdi)\.?$/u;

export const isAttachment = (text: string): boolean => text.length <= longest && attachment.test(text);

const event =
  /^(You can now message and call each other|You are now connected on Messenger|You're now connected on Messenger|Say hi to your new|Messages and calls are secured with end-to-end encryption|.{1,80} (created (the|this) group|named the group|left the group|joined the call|joined the (video|audio) (call|chat)|started an? (video|audio) (call|chat)|started a call|changed the (chat theme|group photo|theme)|set (your|the|his|her|their) (own )?nickname|set the (nickname|emoji|quick reaction)|set .{1,60} as (a|the) (word effect|emoji)|removed .{1,80} from the group|added .{1,80} to the group|created a poll|voted for |(turned on|turned off) (disappearing messages|vanish mode)|unsent a message)|(The )?(video|audio) (call|chat) ended|This poll is no longer available|Ihr (könnt|seid) jetzt|Nachrichten und Anrufe sind|Ya pueden enviarse mensajes|Vous pouvez (maintenant|désormais) (vous )?(envoyer des messages|discuter)|Ora potete scambiarvi messaggi|Agora vocês podem)/iu;

export const isEvent = (text: string): boolean => text.length <= longest * 2 && event.test(text);
