// Reads FILE with Rekindle, once, and prints the count: node ours.mjs BUNDLE FORMAT FILE [keep]
const [bundle, format, path, how] = process.argv.slice(2);
const { readExport, pathSources, openSqlite, Transcript } = await import(bundle);
const transcript = how === "transcript" ? new Transcript() : undefined;
let count = 0;
let first = 0;
let last = 0;
const report = await readExport(await pathSources(path), { zone: "UTC", format, sqlite: openSqlite }, (batch) => {
  count += batch.length;
  first ||= batch[0].ts;
  last = batch.at(-1).ts;
  if (transcript) for (const message of batch) transcript.add(message, "text");
});
if (report.failure) throw report.failure;
const used = () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return { rss: maxRSS, cpu: userCPUTime + systemCPUTime };
};
console.log(JSON.stringify({ count, first, last, ...used() }));
