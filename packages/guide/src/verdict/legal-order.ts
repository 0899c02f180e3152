import { verdictRule } from "../rule.ts";

export default verdictRule({
  id: "legal-order",
  number: 1,
  decide: ({ boundaries }) => {
    const order = boundaries.find(({ ask }) => ask === "legal-order");
    return (
      order && {
        step: "protected",
        scenario: null,
        verdict: "none",
        until: null,
        cites: ["care/legal-order"],
        because: [order.entry],
        help: true,
        headline: "No contact, by order.",
        line: "The order decides, even if they write first. Rekindle does not interpret it; your lawyer can.",
        next: {
          id: "keep-and-tell-your-lawyer",
          text: "Follow the order to the letter. If they contact you, do not answer: keep it, note day and time, tell your lawyer.",
        },
        changes: [{ id: "order-ends", text: "The order ends. Then the next move is theirs alone." }],
      }
    );
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-01-20 boundary legal-order
       2026-02-01 contact them text
       today 2026-02-02`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-01-20 boundary legal-order until=2026-01-31
       today 2026-02-02`,
    ],
  },
});
