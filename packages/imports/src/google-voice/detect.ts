export const howTo = "In Google Takeout choose only Voice, and give the zip or its folder Voice/Calls.";

const inTakeout = /(^|\/)(Voice|Google Voice)\/(Calls|Spam)\/[^/]*\.html$/i;
const marks = /class="(hChatLog|haudio)\b/;

export function detect(bytes: Uint8Array, name: string): number {
  if (bytes.length === 0) return inTakeout.test(name) ? 0.7 : 0;
  if (!/^\s*\ufeff?\s*<(\?xml|!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 256)))) return 0;
  return marks.test(new TextDecoder().decode(bytes)) ? 1 : 0;
}
