import { golden } from "../golden.ts";

golden("sms-xml", {
  "devadvance+sms-backup-reader-2__packages_lib_test-assets_sms_and_mms.xml":
    "sms 49 by +15550000001 + me + +15550000003 + +15550000004 + +15550000006 + +15550000009 + +15550000010 + +15550000011 2017-12-02T14:49:27.463Z 2024-07-17T21:37:26Z (truncated)",
  "devadvance+sms-backup-reader-2__tests_e2e_fixtures_corrupt_attachments.xml":
    "sms 2 by +15550000004 2024-07-16T20:29:28Z 2024-07-16T20:29:29Z",
  "devadvance+sms-backup-reader-2__tests_e2e_fixtures_empty.xml": "sms no-messages",
  "devadvance+sms-backup-reader-2__tests_e2e_fixtures_sample_small.xml":
    "sms 7 by +15550000001 + me + +15550000002 2017-12-02T14:49:27.463Z 2024-07-14T23:04:03Z",
  "phillipgreenii+mobilecombackup__testdata_to_process_00_calls-test.xml":
    "sms 12 by me + 5555550016 + 5555550027 + 5555550028 + 5555550001 2014-11-03T22:34:13.956Z 2015-04-18T01:15:42.235Z",
  "phillipgreenii+mobilecombackup__testdata_to_process_01_calls-test.xml":
    "sms 12 by 5555550000 + 5555550001 + 5555550003 + 5555550004 + me + 5555550008 2014-09-16T15:31:45.425Z 2014-11-03T23:33:03.749Z",
  "shruggietech+sms-backup-restore-parser__tests_fixtures_edge_cases.xml":
    "sms 4 by +15551112222 + me + +15555556666 + +15557778888 2021-01-01T00:00:00Z 2021-01-01T03:00:00Z",
  "shruggietech+sms-backup-restore-parser__tests_fixtures_minimal_calls.xml":
    "sms 1 by +15551234567 2021-01-03T00:00:00Z 2021-01-03T00:00:00Z",
  "shruggietech+sms-backup-restore-parser__tests_fixtures_minimal_mms.xml":
    "sms 1 by +15551234567 2021-01-02T00:00:00Z 2021-01-02T00:00:00Z",
  "shruggietech+sms-backup-restore-parser__tests_fixtures_minimal_sms.xml":
    "sms 1 by +15551234567 2021-01-01T00:00:00Z 2021-01-01T00:00:00Z",
});
