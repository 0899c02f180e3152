import { golden } from "../golden.ts";

golden(
  "imessage",
  {
    "evantahler+macos-ts__tests_fixtures_chat.db":
      "imessage 15 by +15551234567 + me + alice@example.com + +15559876543 2025-05-15T10:00:00Z 2025-06-15T10:00:00Z [broken-record 2, bad-bytes 1]",
  },
  /\.db$/,
);
