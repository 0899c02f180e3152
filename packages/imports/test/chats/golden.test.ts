// The lines were compared with the files by eye: counts, who, first and last, and why a file is refused.
import { golden } from "../golden.ts";

golden("whatsapp", {
  "Berektassuly+chatpack-cli__tests_fixtures_whatsapp_export.txt":
    "whatsapp 7 by Alice + Bob 2024-01-15T10:30:00Z 2024-03-10T09:15:00Z (zone-assumed)",
  "MasterScrat+Chatistics__tests_test_data_whatsapp__chat.txt":
    "whatsapp 21 by Alice Placeholder + John Doe 2018-01-04T11:53:57Z 2019-04-19T16:18:33Z (zone-assumed)",
  "MasterScrat+Chatistics__tests_test_data_whatsapp__chat_2.txt":
    "whatsapp 4 by Peter Doe + John Doe 2019-09-17T16:37:47Z 2019-09-17T16:39:52Z (zone-assumed)",
  "MasterScrat+Chatistics__tests_test_data_whatsapp__chat_3.txt": "whatsapp ambiguous-dates",
  "MasterScrat+Chatistics__tests_test_data_whatsapp__chat_4.txt":
    "whatsapp 3 by John Doe 2019-09-17T08:30:52Z 2019-09-18T16:50:32Z (zone-assumed)",
  "joweich+chat-miner__test_whatsapp_test__mmddyy__24hrs.txt":
    "whatsapp 9 by John Doe + Jahn Doe + John-John Doe + John Doe 🤓 + 🤓 2019-01-01T11:25:00Z 2021-12-30T22:01:00Z (zone-assumed)",
  "joweich+chat-miner__test_whatsapp_test_yyyymmdd_24hrs.txt":
    "whatsapp 9 by John Doe + Jahn Doe + John-John Doe + John Doe 🤓 + 🤓 2019-01-01T11:25:00Z 2021-12-30T22:01:00Z (zone-assumed)",
});

golden("telegram", {
  "Berektassuly+chatpack-cli__tests_fixtures_telegram_export.json":
    "telegram 7 by Alice + Bob 2024-01-15T10:30:00Z 2024-03-10T09:15:00Z (zone-assumed)",
  "joweich+chat-miner__test_telegram_test_batch_export.json":
    "telegram 2 by Author 1 + Author 2 2018-12-05T10:39:10Z 2018-12-05T10:49:24Z",
});

golden("messenger", {
  "kenn-io+msgvault___html_multi_media_your_activity_across_facebook_messages_inbox_carol_IMG456_message_1.html":
    "messenger 3 by Test User + Carol Photoshare 2020-09-13T12:00:00Z 2020-09-13T12:10:00Z (low-confidence, zone-assumed)",
  "kenn-io+msgvault__ata_html_with_media_your_activity_across_facebook_messages_inbox_bob_XYZ789_message_1.html":
    "messenger 1 by Bob Mediafile + Test User 2020-09-13T12:26:00Z 2020-09-13T12:26:00Z (low-confidence, zone-assumed)",
  "kenn-io+msgvault__ata_json_multifile_your_activity_across_facebook_messages_inbox_dave_MULTI_message_10.json":
    "messenger 1 by Test User + Dave Multi 2023-11-14T22:16:20Z 2023-11-14T22:16:20Z",
  "kenn-io+msgvault__data_json_with_media_alt_your_facebook_activity_messages_inbox_carol_ALT456_message_1.json":
    "messenger 1 by Carol Altlayout + Test User 2023-11-14T22:13:20Z 2023-11-14T22:13:20Z",
  "kenn-io+msgvault__er_testdata_corrupt_your_activity_across_facebook_messages_inbox_broken_BAD_message_1.json":
    "null not-this-format",
  "kenn-io+msgvault__ernal_fbmessenger_testdata_e2ee_simple_your_activity_across_facebook_messages_alice_1.json":
    "messenger 4 by Test User + Alice Example 2020-09-13T12:26:40Z 2020-09-13T12:29:40Z",
  "kenn-io+msgvault__ernal_fbmessenger_testdata_e2ee_simple_your_activity_across_facebook_messages_group_2.json":
    "messenger 2 by Alice Example + Bob Builder + Test User 2020-09-13T12:26:40Z 2020-09-13T12:27:40Z",
  "kenn-io+msgvault__estdata_json_group_your_activity_across_facebook_messages_inbox_crew_GRP123_message_1.json":
    "messenger 3 by Test User + Alice Example + Bob Example 2020-09-13T12:26:40Z 2020-09-13T12:28:40Z",
  "kenn-io+msgvault__internal_fbmessenger_testdata_html_timestamps_layout1.html":
    "messenger 1 by Test User + TS Test 2019-10-19T14:37:00Z 2019-10-19T14:37:00Z (low-confidence, zone-assumed)",
  "kenn-io+msgvault__internal_fbmessenger_testdata_html_timestamps_layout3.html":
    "messenger 1 by Test User + TS Test 2019-10-19T14:37:00Z 2019-10-19T14:37:00Z (low-confidence, zone-assumed)",
  "kenn-io+msgvault__son_simple_your_activity_across_facebook_messages_archived_threads_zoe_ARCH_message_1.json":
    "messenger 1 by Zoe Archive + Test User 2017-07-14T02:40:00Z 2017-07-14T02:40:00Z",
  "kenn-io+msgvault__ssenger_testdata_mixed_your_activity_across_facebook_messages_inbox_eve_MIX_message_1.json":
    "messenger 2 by Test User + Eve Mixer 2020-09-13T12:26:40Z 2020-09-13T12:27:40Z",
  "kenn-io+msgvault__tdata_html_simple_your_activity_across_facebook_messages_inbox_alice_ABC123_message_1.html":
    "messenger 3 by Test User + Alice Example 2020-09-13T12:26:00Z 2020-09-13T12:28:00Z (low-confidence, zone-assumed)",
  "kenn-io+msgvault__tdata_json_simple_your_activity_across_facebook_messages_inbox_alice_ABC123_message_1.json":
    "messenger 3 by Test User + Alice Example 2020-09-13T12:26:40Z 2020-09-13T12:28:40Z",
});

golden("instagram", {
  "Berektassuly+chatpack-cli__tests_fixtures_instagram_export.json":
    "instagram 7 by alice_user + bob_user 2024-01-15T10:50:00Z 2024-03-10T09:05:00Z",
  "joweich+chat-miner__test_instagram_test_export.json":
    "instagram 2 by Jane Doe + John Doe 2019-12-24T11:23:00Z 2020-01-17T20:49:00Z",
});

golden("signal", {
  "joweich+chat-miner__test_signal_test_export.txt":
    "signal 2 by Jane Doe + John Doe 2019-12-24T12:23:00Z 2020-01-17T21:49:00Z (zone-assumed)",
});

golden("discord", {
  "Berektassuly+chatpack-cli__tests_fixtures_discord_export.json":
    "discord 7 by Alice + Bob 2024-01-15T10:30:00Z 2024-03-10T09:15:00Z",
});
