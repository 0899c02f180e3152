/** The app of a format: a mailbox and single mails are the same mail. Contacts of two apps are never one contact. */
export function appOf(format: string): string {
  return format === "mbox" || format === "eml" ? "mail" : format;
}
