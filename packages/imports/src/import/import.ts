import { readMoment } from "@rekindle/journal";
import { figuresOf } from "../figures/index.ts";
import { additionsTo } from "../journal/additions.ts";
import { screeningFor } from "../journal/boundaries.ts";
import { type ContactEntry, contactsOf } from "../journal/contacts.ts";
import { sessions } from "../journal/sessions.ts";
import { settleSides } from "../journal/sides.ts";
import type { ConversationReport, ImportReport, Source, SqliteOpener } from "../model.ts";
import { importerFor } from "../open.ts";
import { readExport } from "../read.ts";
import { askedOf, readOptionsOf } from "./asked.ts";
import { daysOf } from "./days.ts";
import { failed, noSuchConversation, plainFailure, severalFormats, sidesFailure } from "./failures.ts";
import { Gathering } from "./gathering.ts";
import { breakupOf, openBoundaries } from "./open-boundaries.ts";
import { type Parcel, parcelsOf } from "./parcels.ts";
import { joinedConversation, surveyed, talliesOf, warningsOf } from "./report.ts";
import { Steps } from "./steps.ts";
import type {
  Choice,
  Failure,
  ImportedEntry,
  PossibleBoundary,
  Preview,
  Result,
  Survey,
  SurveyedConversation,
  SurveyOptions,
  Watch,
} from "./types.ts";

interface Found {
  readonly parcel: Parcel;
  readonly report: ImportReport;
  readonly conversation: ConversationReport;
}

/** What the last preview would add. */
interface Ready {
  readonly contacts: readonly ContactEntry[];
  readonly boundaries: readonly PossibleBoundary[];
  readonly now: string;
  readonly journal: ReadonlySet<string>;
}

const aborted: Failure = { code: "aborted", message: "Stopped.", fix: "Nothing was kept." };

/**
 * One import from files to entries, in three steps: `survey` (what is there), `preview` (what would be added, by whom, and what
 * has to be asked), `entries`. Nothing is written anywhere, and between the steps nothing is held but times, directions, lengths and the
 * sentences to confirm (texts too where `keepText` was chosen). The same in a worker of a browser and in Node.
 */
export class Import {
  readonly #sources: readonly Source[];
  readonly #sqlite: SqliteOpener | undefined;
  readonly #found = new Map<string, Found>();
  /** The only conversation of a survey is gathered on the way, so that most files are read once. */
  #gathered: { readonly key: string; readonly asked: string; readonly gathering: Gathering } | undefined;
  #reports: readonly ImportReport[] = [];
  #ready: Ready | undefined;

  constructor(sources: readonly Source[], { sqlite }: { readonly sqlite?: SqliteOpener | undefined } = {}) {
    this.#sources = sources;
    this.#sqlite = sqlite;
  }

  /** Reads everything once and tells what is there. Rejects only with RangeError for a zone that does not exist. */
  async survey(options: SurveyOptions, watch: Watch = {}): Promise<Result<Survey>> {
    const format = options.format === undefined ? undefined : importerFor(options.format);
    const { parcels, unread, occasionFiles } = await parcelsOf(this.#sources, { format });
    this.#found.clear();
    this.#gathered = undefined;
    this.#ready = undefined;
    const reports: ImportReport[] = [];
    const conversations: SurveyedConversation[] = [];
    const refused = unread.map(({ name, failure }) => ({ name, failure: plainFailure(failure) }));
    const steps = new Steps(watch);
    for (const parcel of parcels) {
      const { id: format, label, channel } = parcel.importer;
      let only: { id: string; gathering: Gathering } | undefined;
      let several = parcels.length > 1;
      const report = await readExport(
        parcel.sources,
        { ...readOptionsOf(options, this.#sqlite), format, ...steps.next() },
        (batch) => {
          steps.count(batch.length);
          for (const message of batch) {
            if (several) return;
            only ??= { id: message.conversation, gathering: new Gathering(channel, false) };
            if (only.id === message.conversation) only.gathering.add(message);
            else {
              several = true;
              only = undefined;
            }
          }
        },
      );
      if (report.failure?.code === "aborted") return failed(aborted);
      if (report.failure) {
        refused.push({ name: parcel.sources[0]?.name ?? "", failure: plainFailure(report.failure) });
        continue;
      }
      reports.push(report);
      for (const conversation of report.conversations) {
        const key = `${format} ${conversation.id}`;
        this.#found.set(key, { parcel, report, conversation });
        conversations.push({ ...conversation, key, format, label });
      }
      if (only) {
        const key = `${format} ${only.id}`;
        this.#gathered = { key, asked: askedOf(options), gathering: only.gathering };
      }
    }
    this.#reports = reports;
    const [first] = refused;
    if (conversations.length === 0 && first) return failed(first.failure);
    return { ok: true, value: surveyed(parcels, { conversations, reports, unread: refused, occasionFiles }) };
  }

  /** The reports of the last survey, for whoever shows single places that were not read. */
  get reports(): readonly ImportReport[] {
    return this.#reports;
  }

  /** Reads what was chosen and says what would be added. Rejects only with RangeError for a zone or a `now` that does not exist. */
  async preview(choice: Choice, watch: Watch = {}): Promise<Result<Preview>> {
    this.#ready = undefined;
    const now = readMoment(choice.now)?.ms;
    if (now === undefined) throw new RangeError("now is no moment");
    const found = choice.conversations.map((key) => this.#found.get(key));
    if (found.length === 0 || found.includes(undefined)) return failed(noSuchConversation);
    const wanted = found as Found[];
    const { importer } = wanted[0]!.parcel;
    if (wanted.some(({ parcel }) => parcel.importer !== importer)) return failed(severalFormats);

    const read = await this.#gather(choice, wanted, watch);
    if (!read.ok) return read;
    const { gathering, report, twice } = read.value;
    const chosen = report.conversations.filter(({ id }) =>
      wanted.some(({ conversation: { id: other } }) => id === other),
    );
    const conversation = joinedConversation(chosen, twice);
    const settled = settleSides(conversation, { me: choice.me, them: choice.them ?? [] });
    if (!settled.ok) return failed(sidesFailure(settled.problem));
    const { sides } = settled;
    const { transcript, kinds } = gathering;
    const { zone, keepText = false, journal } = choice;
    const condensed = contactsOf(sessions(transcript.rows(sides)), { format: importer.id, zone, keepText });
    const { contacts, here } = additionsTo(journal, condensed);
    const boundaries = openBoundaries(transcript.boundaries(sides), journal, { last: conversation.last, now, zone });
    const coverage = conversation.coverage ?? "whole";
    const noFigures = coverage !== "whole" ? coverage : choice.figures ? undefined : ("not-wanted" as const);
    this.#ready = { contacts, boundaries, now: choice.now, journal: new Set(journal.map(({ id }) => id)) };
    return {
      ok: true,
      value: {
        format: importer.id,
        label: importer.label,
        title: conversation.title,
        messages: conversation.messages,
        participants: conversation.participants.map(({ id, messages }) => ({
          name: id,
          messages,
          side: sides.me.has(id) ? "me" : sides.them.has(id) ? "them" : null,
        })),
        first: conversation.first,
        last: conversation.last,
        twice,
        days: daysOf(contacts, zone),
        contacts: {
          me: contacts.filter(({ from }) => from === "me").length,
          them: contacts.filter(({ from }) => from === "them").length,
          here,
        },
        kinds: [...kinds].map(([kind, count]) => ({ kind, count })),
        skipped: talliesOf([report]),
        warnings: warningsOf([report]),
        boundaries,
        figures: noFigures
          ? null
          : figuresOf(transcript.rows(sides), {
              zone,
              now,
              breakup: breakupOf(journal, now),
              toTheMinute: transcript.toTheMinute,
            }),
        ...(noFigures ? { noFigures } : {}),
      },
    };
  }

  /**
   * What the last preview would add. `answered`: ids of the possible boundaries that the person has answered; while one is left, a
   * `screening` of `unsure` stands for it. Empty without a preview.
   */
  entries(answered: readonly string[] = []): readonly ImportedEntry[] {
    const ready = this.#ready;
    if (!ready) return [];
    const open = ready.boundaries.filter(({ id }) => !answered.includes(id));
    const screening = open.length > 0 ? [screeningFor(open, ready.now)] : [];
    return [...ready.contacts, ...screening.filter(({ id }) => !ready.journal.has(id))];
  }

  /** The chosen conversations as one, from the survey where that will do, else read again. */
  async #gather(
    choice: Choice,
    wanted: readonly Found[],
    watch: Watch,
  ): Promise<Result<{ gathering: Gathering; report: ImportReport; twice: number }>> {
    const { parcel, report: earlier } = wanted[0]!;
    const kept = this.#gathered;
    const [key] = choice.conversations;
    if (kept && kept.key === key && kept.asked === askedOf(choice) && !choice.keepText && wanted.length === 1)
      return { ok: true, value: { gathering: kept.gathering, report: earlier, twice: 0 } };
    const gatherings = new Map<string, Gathering>(
      wanted.map(({ conversation }) => [
        conversation.id,
        new Gathering(parcel.importer.channel, choice.keepText === true),
      ]),
    );
    const steps = new Steps(watch);
    const report = await readExport(
      parcel.sources,
      {
        ...readOptionsOf(choice, this.#sqlite),
        format: parcel.importer.id,
        conversations: [...gatherings.keys()],
        ...steps.next(),
      },
      (batch) => {
        steps.count(batch.length);
        for (const message of batch) gatherings.get(message.conversation)?.add(message);
      },
    );
    if (report.failure) return failed(report.failure.code === "aborted" ? aborted : plainFailure(report.failure));
    const [first, ...others] = [...gatherings.values()] as [Gathering, ...Gathering[]];
    const twice = others.reduce((sum, other) => sum + first.absorb(other), 0);
    return { ok: true, value: { gathering: first, report, twice } };
  }
}
