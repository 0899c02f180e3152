// Exports of any size, the same bytes for the same arguments: node bench/imports/generate.mjs FORMAT COUNT FILE
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { chance, sentence } from "./chance.mjs";

const start = Date.UTC(2014, 0, 3, 8);
const two = (n) => String(n).padStart(2, "0");

/** Writes pieces through one buffer. */
function writer(path) {
  const file = openSync(path, "w");
  let pieces = [];
  let length = 0;
  const flush = () => {
    writeSync(file, pieces.join(""));
    pieces = [];
    length = 0;
  };
  return {
    write(text) {
      pieces.push(text);
      length += text.length;
      if (length > 1 << 20) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

/** Times that rise: bursts, pauses, nights. */
function* times(count, random) {
  let at = start;
  const step = Math.min(1, (11 * 365 * 86_400_000) / (count * 560_000));
  for (let index = 0; index < count; index++) {
    const roll = random.next();
    at +=
      (roll < 0.85 ? 1000 + random.below(120_000) : roll < 0.99 ? random.below(3_600_000) : random.below(50_000_000)) *
      step;
    yield Math.floor(at / 1000) * 1000;
  }
}

export const generators = {
  whatsapp(count, path) {
    const random = chance(42);
    const out = writer(path);
    let author = "Ana";
    for (const at of times(count, random)) {
      const date = new Date(at);
      const stamp = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} - `;
      const roll = random.next();
      if (roll < 0.0008) out.write(`${stamp}Messages and calls are end-to-end encrypted.\n`);
      else {
        if (random.next() < 0.45) author = author === "Ana" ? "Ben Müller" : "Ana";
        out.write(`${stamp}${author}: ${roll < 0.03 ? "<Media omitted>" : sentence(random)}\n`);
      }
    }
    out.close();
  },
  "whatsapp-iphone"(count, path) {
    const random = chance(43);
    const out = writer(path);
    let author = "Ana";
    for (const at of times(count, random)) {
      const date = new Date(at);
      const hour = date.getUTCHours();
      const stamp = `[${date.getUTCMonth() + 1}/${date.getUTCDate()}/${two(date.getUTCFullYear() % 100)}, ${hour % 12 || 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}\u202f${hour < 12 ? "AM" : "PM"}] `;
      if (random.next() < 0.45) author = author === "Ana" ? "Ben Müller" : "Ana";
      const media = random.next() < 0.03;
      out.write(
        `${media ? "\u200e" : ""}${stamp}${author}: ${media ? "\u200eimage omitted" : sentence(random, "\n")}\r\n`,
      );
    }
    out.close();
  },
  telegram(count, path) {
    const random = chance(11);
    const out = writer(path);
    out.write('{\n "name": "Ben",\n "type": "personal_chat",\n "id": 1234567,\n "messages": [\n');
    let index = 0;
    for (const at of times(count, random)) {
      const mine = random.next() < 0.5;
      const text = sentence(random);
      const plain = random.next() < 0.95;
      const message = {
        id: ++index,
        type: "message",
        date: new Date(at).toISOString().slice(0, 19),
        date_unixtime: String(at / 1000),
        from: mine ? "Ana" : "Ben",
        from_id: mine ? "user111" : "user222",
        ...(random.next() < 0.04 ? { photo: "(File not included)", width: 1280, height: 960 } : {}),
        text: plain ? text : [text, { type: "link", text: "https://example.org" }, "!"],
        text_entities: plain
          ? [{ type: "plain", text }]
          : [
              { type: "plain", text },
              { type: "link", text: "https://example.org" },
            ],
      };
      out.write(`${index > 1 ? ",\n" : ""}${JSON.stringify(message, null, 1).replace(/^/gm, "  ")}`);
    }
    out.write("\n ]\n}\n");
    out.close();
  },
  mbox(count, path) {
    const random = chance(7);
    const out = writer(path);
    let index = 0;
    for (const at of times(count, random)) {
      const date = new Date(at);
      const mine = random.next() < 0.5;
      const boundary = `b${index}`;
      const body = Array.from({ length: 10 + random.below(60) }, () => sentence(random)).join("\n");
      const attached = random.next() < 0.1;
      out.write(
        `From ${index}@xxx ${date.toUTCString().slice(0, 3)} ${date.toUTCString().slice(8, 11)} ${two(date.getUTCDate())} ${date.toISOString().slice(11, 19)} +0000 ${date.getUTCFullYear()}\n`,
      );
      out.write(
        `Message-ID: <${index}@example.org>\nDate: ${date.toUTCString().replace("GMT", "+0000")}\nFrom: ${mine ? "Ana <ana@example.org>" : "Ben <ben@example.com>"}\nTo: ${mine ? "ben@example.com" : "ana@example.org"}\nSubject: =?UTF-8?Q?Sch=C3=B6n_${index}?=\nMIME-Version: 1.0\n`,
      );
      const text = `Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n${body}\n`;
      if (attached) {
        let base64 = "";
        const lines = Math.floor((60_000 + random.below(200_000)) / 77);
        const line = Array.from(
          { length: 76 },
          () => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[random.below(64)],
        ).join("");
        for (let row = 0; row < lines; row++) base64 += `${line}\n`;
        out.write(
          `Content-Type: multipart/mixed; boundary="${boundary}"\n\n--${boundary}\n${text}--${boundary}\nContent-Type: image/jpeg; name="a.jpg"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="a.jpg"\n\n${base64}--${boundary}--\n\n`,
        );
      } else out.write(`${text}\n`);
      index++;
    }
    out.close();
  },
  sms(count, path) {
    const random = chance(5);
    const out = writer(path);
    const escaped = (text) =>
      text
        .replace(
          /[&<>"\n]/g,
          (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;" })[letter],
        )
        .replace(/[\ud800-\udfff]/g, (unit) => `&#${unit.charCodeAt(0)};`);
    out.write(
      `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count="${count}" backup_set="x" backup_date="${start}">\n`,
    );
    for (const at of times(count, random)) {
      const mine = random.next() < 0.5;
      const text = escaped(sentence(random));
      const readable = `readable_date="${new Date(at).toUTCString()}" contact_name="Ben"`;
      if (random.next() < 0.03) {
        const data = "iVBORw0KGgoAAAANSUhEUgAA".repeat(300 + random.below(900));
        out.write(
          `  <mms date="${at}" msg_box="${mine ? 2 : 1}" address="+491701234567" m_type="${mine ? 128 : 132}" read="1" ${readable}>\n    <parts>\n      <part seq="0" ct="image/png" name="a.png" chset="null" text="null" data="${data}" />\n      <part seq="1" ct="text/plain" name="null" chset="106" text="${text}" />\n    </parts>\n    <addrs>\n      <addr address="+491701234567" type="${mine ? 151 : 137}" charset="106" />\n    </addrs>\n  </mms>\n`,
        );
      } else
        out.write(
          `  <sms protocol="0" address="+491701234567" date="${at}" type="${mine ? 2 : 1}" subject="null" body="${text}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="${at - 900}" sub_id="1" ${readable} />\n`,
        );
    }
    out.write("</smses>\n");
    out.close();
  },
  imessage(count, path) {
    rmSync(path, { force: true });
    const random = chance(3);
    const database = new DatabaseSync(path);
    database.exec(`pragma journal_mode=off; pragma synchronous=off;
      create table message(ROWID integer primary key, guid text, text text, attributedBody blob, handle_id integer, service text, date integer, date_read integer, date_delivered integer, is_from_me integer, item_type integer, associated_message_guid text, associated_message_type integer, associated_message_emoji text, thread_originator_guid text, date_edited integer, date_retracted integer, message_summary_info blob, balloon_bundle_id text, cache_has_attachments integer, destination_caller_id text, is_empty integer);
      create table handle(ROWID integer primary key, id text, service text);
      create table chat(ROWID integer primary key, guid text, chat_identifier text, display_name text, style integer);
      create table chat_message_join(chat_id integer, message_id integer, message_date integer);
      create table chat_handle_join(chat_id integer, handle_id integer);
      create table attachment(ROWID integer primary key, filename text, mime_type text);
      create table message_attachment_join(message_id integer, attachment_id integer);
      insert into handle values (1, '+491701234567', 'iMessage');
      insert into chat values (1, 'iMessage;-;+491701234567', '+491701234567', '', 45);
      insert into chat_handle_join values (1, 1); begin;`);
    const message = database.prepare(
      "insert into message values (?,?,?,?,1,'iMessage',?,0,0,?,0,null,0,null,null,0,0,null,null,0,'+49',0)",
    );
    const join = database.prepare("insert into chat_message_join values (1,?,?)");
    const head = Buffer.from(
      "040b73747265616d747970656481e803840140848484124e5341747472696275746564537472696e67008484084e534f626a656374008592848484084e53537472696e67019484012b",
      "hex",
    );
    const tail = Buffer.from("868402694901", "hex");
    let id = 0;
    for (const at of times(count, random)) {
      const text = sentence(random);
      const nanoseconds = (BigInt(at) - 978307200000n) * 1000000n;
      const bytes = Buffer.from(text);
      const length =
        bytes.length < 128 ? Buffer.from([bytes.length]) : Buffer.from([0x81, bytes.length & 255, bytes.length >> 8]);
      const rich = random.next() < 0.7;
      message.run(
        ++id,
        `g${id}`,
        rich ? null : text,
        rich ? Buffer.concat([head, length, bytes, tail]) : null,
        nanoseconds,
        random.next() < 0.5 ? 1 : 0,
      );
      join.run(id, nanoseconds);
    }
    database.exec(
      "commit; create index a on chat_message_join(chat_id); create index b on chat_message_join(message_id);",
    );
    database.close();
  },
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [format, count, path] = process.argv.slice(2);
  generators[format](Number(count), path);
}
