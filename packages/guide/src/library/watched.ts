/** Words that speak of where somebody is, or of what they show to others: an occasion is a day and its name. */
const watched =
  /\b(photos?|pictures?|selfies?|posts?|posted|stor(?:y|ies)|profile|instagram|insta|tiktok|snapchat|facebook|online|last seen|location|gps|address|parked|their (?:flat|house|street|car|gym))\b/i;

export const speaksOfWatching = (what: string): boolean => watched.test(what);
