export type Task = "drafts" | "received";

/** The models read this much of a text; longer mails repeat themselves, and the time stays bounded. */
export const MODEL_READS = 4000;
