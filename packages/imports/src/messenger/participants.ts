/** What stands before the names of those who take part, and the "and" between the last two, in the languages of the common accounts. */
const participantWords: readonly (readonly [label: string, and: string])[] = [
  ["Participants", "and"],
  ["Participants", "et"],
  ["Teilnehmer", "und"],
  ["Teilnehmer*innen", "und"],
  ["Participantes", "y"],
  ["Participantes", "e"],
  ["Partecipanti", "e"],
  ["Deelnemers", "en"],
  ["Deltagare", "och"],
  ["Deltagere", "og"],
  ["Deltakere", "og"],
  ["Osallistujat", "ja"],
  ["Uczestnicy", "i"],
  ["Účastníci", "a"],
  ["Участники", "и"],
  ["Учасники", "і"],
  ["Katılımcılar", "ve"],
  ["Peserta", "dan"],
  ["参加者", "、"],
  ["参与者", "和"],
  ["參與者", "和"],
  ["참가자", "및"],
];
const participantsLine = new RegExp(
  `>\\s*(${[...new Set(participantWords.map(([label]) => label.replaceAll("*", "\\*")))].join("|")})\\s?[:：] ?([^<]*)`,
  "u",
);

/** The names in the line of a page that says who takes part, or undefined where there is none. */
export function participantsIn(text: string): string[] | undefined {
  const [, label, list] = participantsLine.exec(text) ?? [];
  if (list === undefined) return undefined;
  const names = list.trim().split(/, |、/);
  const last = names.pop() ?? "";
  for (const [word, and] of participantWords) {
    const at = word === label ? last.lastIndexOf(` ${and} `) : -1;
    if (at > 0) return [...names, last.slice(0, at), last.slice(at + and.length + 2)];
  }
  return last === "" ? names : [...names, last];
}
