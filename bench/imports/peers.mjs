// Reads FILE with a peer, once, and prints the count: node peers.mjs NAME FILE
import { createReadStream, readFileSync } from "node:fs";

const [name, path] = process.argv.slice(2);

/** Splits at "From " lines as the peers' own splitters do, and hands each mail on. */
async function mails(path, take) {
  const { MboxStream } = await import("node-mbox");
  await new Promise((done, fail) => {
    const box = new MboxStream(createReadStream(path, { highWaterMark: 1 << 20 }), {});
    let open = Promise.resolve();
    box.on("data", (mail) => {
      box.pause();
      open = open.then(() => take(mail)).then(() => box.resume(), fail);
    });
    box.on("finish", () => open.then(done, fail));
    box.on("error", fail);
  });
}

const peers = {
  async "whatsapp-chat-parser"() {
    const { parseString } = await import("whatsapp-chat-parser");
    return parseString(readFileSync(path, "utf8")).length;
  },
  async "JSON.parse"() {
    return JSON.parse(readFileSync(path, "utf8")).messages.length;
  },
  async "stream-json"() {
    const { parser } = await import("stream-json");
    const { pick } = await import("stream-json/filters/pick.js");
    const { streamArray } = await import("stream-json/streamers/stream-array.js");
    const chain = (await import("stream-chain")).default;
    let count = 0;
    const pipeline = chain([createReadStream(path), parser(), pick({ filter: "messages" }), streamArray()]);
    for await (const _ of pipeline) count++;
    return count;
  },
  async mailparser() {
    const { simpleParser } = await import("mailparser");
    let count = 0;
    await mails(path, async (mail) => {
      const parsed = await simpleParser(mail, { skipImageLinks: true, skipTextToHtml: true });
      if (parsed.date) count++;
    });
    return count;
  },
  async "postal-mime"() {
    const { default: PostalMime } = await import("postal-mime");
    let count = 0;
    await mails(path, async (mail) => {
      const parsed = await PostalMime.parse(mail);
      if (parsed.date) count++;
    });
    return count;
  },
  async saxes() {
    const { SaxesParser } = await import("saxes");
    let count = 0;
    const parser = new SaxesParser();
    parser.on("error", () => {});
    parser.on("opentag", ({ name: tag, attributes }) => {
      if ((tag === "sms" && attributes.body !== undefined) || tag === "mms") count++;
    });
    for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) parser.write(chunk);
    parser.close();
    return count;
  },
};

const count = await peers[name]();
const used = () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return { rss: maxRSS, cpu: userCPUTime + systemCPUTime };
};
console.log(JSON.stringify({ count, ...used() }));
