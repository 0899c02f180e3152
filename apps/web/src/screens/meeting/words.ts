import type { OwnWords } from "@rekindle/practice";
import { useFormDraft } from "../../parts/form-draft.ts";
import { sealedNames } from "../../session/names.ts";

/** The person's own words for the pocket card: sealed beside the journal, kept as they are typed. */
export interface MeetingWords {
  readonly topic1: string;
  readonly topic2: string;
  readonly topic3: string;
  readonly goodbye: string;
}

const none: MeetingWords = { topic1: "", topic2: "", topic3: "", goodbye: "" };

export const useMeetingWords = () => useFormDraft<MeetingWords>(sealedNames.setting("meeting-words"), none);

export const asOwnWords = (words: MeetingWords): OwnWords => ({
  topics: [words.topic1, words.topic2, words.topic3],
  goodbye: words.goodbye,
});
