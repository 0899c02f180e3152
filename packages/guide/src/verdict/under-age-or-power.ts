import { verdictRule } from "../rule.ts";

export default verdictRule({
  id: "under-age-or-power",
  number: 3,
  decide: ({ profile, profileSource, ties }) => {
    const minor = profile.adult === false || profile.theyAreAdult === false;
    if (!minor && profile.power !== true) return undefined;
    const changes = [{ id: "recorded-by-mistake", text: "You recorded it by mistake, and correct it." }];
    if (minor) {
      return {
        step: "protected",
        scenario: null,
        verdict: "none",
        until: null,
        cites: ["care/adults-only"],
        because: [profileSource(profile.adult === false ? "adult" : "theyAreAdult")],
        help: true,
        headline: "No contact help here.",
        line: "Somebody here is under 18. Your journal stays, and so do the pause and the help lines.",
        next: {
          id: "tell-an-adult",
          text: "Say it out loud to an adult you trust, or to a youth line. They hear this every day.",
        },
        changes,
      };
    }
    const practical = ties.some((tie) => tie === "work" || tie === "school" || tie === "children");
    return {
      step: "protected",
      scenario: null,
      verdict: practical ? "logistics-only" : "none",
      until: null,
      cites: ["care/no-power-over-them"],
      because: [profileSource("power")],
      help: true,
      headline: practical ? "Only what the work or the family needs." : "No contact help here.",
      line: "One of you has power over the other, so a free answer is hard to give. Rekindle stays out of it.",
      next: {
        id: "talk-to-somebody-outside",
        text: "Talk it through with somebody outside: a counsellor, or a body at work or school made for this.",
      },
      changes,
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-01-10 profile theyAreAdult=false
       today 2026-02-20`,
      `2026-01-10 breakup them
       2026-01-10 profile power ties=work
       today 2026-02-20`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-01-10 profile adult theyAreAdult
       today 2026-02-20`,
    ],
  },
});
