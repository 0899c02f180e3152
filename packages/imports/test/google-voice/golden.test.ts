import { golden } from "../golden.ts";

golden("google-voice", {
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_+12025550130_-_Received_-_2021-12-11T18_20_31Z.html":
    "google-voice 1 by +12025550130 2021-12-11T18:20:31.619Z 2021-12-11T18:20:31.619Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_+12025550149_-_Text_-_2020-07-08T23_30_11Z.html":
    "google-voice 2 by +12025550149 2020-07-08T23:44:06.818Z 2020-07-08T23:44:30.519Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_+13035550192_-_Text_-_2019-11-05T11_34_23Z-2-1.vcf":
    "null not-this-format",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_+13035550192_-_Text_-_2019-11-05T11_34_23Z.html":
    "google-voice 2 by +13035550192 2019-11-05T11:34:23.947Z 2019-11-05T11:34:55.786Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_+14016660192_-_2018-04-01T16_28_19Z.html":
    "google-voice 1 by Me 2018-04-01T16:28:19Z 2018-04-01T16:28:19Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_+14045550102_-_Placed_-_2019-03-01T16_28_19Z.html":
    "google-voice 1 by Me 2019-03-01T16:28:19Z 2019-03-01T16:28:19Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_+14045550102_-_Text_-_2021-05-04T21_43_05Z.html":
    "google-voice 4 by +14045550102 + Me 2021-05-04T21:43:05.490Z 2021-05-05T01:32:03.835Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_+14065550172_-_Missed_-_2020-10-27T04_45_56Z.html":
    "google-voice 1 by +14065550172 2020-10-27T04:45:56Z 2020-10-27T04:45:56Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_+17015550194_-_Received_-_2021-12-11T18_20_31Z.html":
    "google-voice 1 by +17015550194 2021-12-11T18:20:31.619Z 2021-12-11T18:20:31.619Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_+17855550115_-_Text_-_2021-04-01T16_27_55Z.html":
    "google-voice 2 by Me + +12085550125 2021-04-01T16:27:55.477Z 2021-04-01T16:27:56.111Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_+17855550115_-_Text_-_2022-03-09T08_34_25Z.html":
    "google-voice 2 by Me + +12085550125 2022-03-09T08:34:25.496Z 2022-03-09T08:34:26.621Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_-_Missed_-_2011-10-27T22_07_36Z.html":
    "google-voice no-messages [no-author 1]",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_-_Missed_-_2011-10-28T15_58_22Z.html":
    "google-voice no-messages [no-author 1]",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_-_Received_-_2011-11-07T00_07_43Z.html":
    "google-voice no-messages [no-author 1]",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_-_Received_-_2011-11-28T14_04_23Z.html":
    "google-voice no-messages [no-author 1]",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_-_Voicemail_-_2011-12-10T20_43_55Z.html":
    "google-voice no-messages [no-author 1]",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_174074978_-_Missed_-_2021-03-31T20_32_17Z.html":
    "google-voice 1 by 174074978 2021-03-31T20:32:17Z 2021-03-31T20:32:17Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_Group_Conversation_-_2017-02-04T18_40_16Z.html":
    "google-voice 4 by +17015550194 + +13035550182 + +18435550199 + +15185550143 2017-02-04T07:18:38.842Z 2017-02-04T18:40:16.899Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_Group_Conversation_-_2017-03-04T07_18_27Z.html":
    "google-voice 5 by +17175550148 + Me 2017-03-04T07:18:20.964Z 2017-03-04T07:18:39.964Z",
  "lbeder+google-voice-takeout-merger__docs_samples_filter-call-logs_in_Calls_Group_Conversation_-_2017-03-24T07_18_27Z.html":
    "google-voice 3 by +17175550148 2017-03-24T07:18:27.964Z 2017-03-24T07:18:38.842Z",
  "lbeder+google-voice-takeout-merger__ocs_samples_filter-call-logs_in_Calls_+17015550147_-_Voicemail_-_2022-03-09T08_01_50Z.html":
    "google-voice 1 by +17015550147 2022-03-09T08:01:50.940Z 2022-03-09T08:01:50.940Z",
  "lbeder+google-voice-takeout-merger__ocs_samples_filter-call-logs_in_Calls_+17015550147_-_Voicemail_-_2022-03-09T08_03_00Z.html":
    "google-voice 1 by +17015550147 2022-03-09T08:03:00.214Z 2022-03-09T08:03:00.214Z",
  "moshekaplan+google-voice-takeout-parser__tests_test_data_Call_-_Missed_with_name.html":
    "google-voice 1 by Joe Smith 2023-05-19T01:02:28.348Z 2023-05-19T01:02:28.348Z",
  "moshekaplan+google-voice-takeout-parser__tests_test_data_Call_-_Missed_with_number.html":
    "google-voice 1 by +11015550111 2022-03-15T20:52:10.722Z 2022-03-15T20:52:10.722Z",
  "moshekaplan+google-voice-takeout-parser__tests_test_data_Call_-_Received_with_number.html":
    "google-voice 1 by +11045550100 2024-01-16T14:59:54.250Z 2024-01-16T14:59:54.250Z",
  "moshekaplan+google-voice-takeout-parser__tests_test_data_Call_-_Recorded.html":
    "google-voice 1 by +11025550144 2020-06-18T15:44:01.358Z 2020-06-18T15:44:01.358Z",
  "moshekaplan+google-voice-takeout-parser__tests_test_data_Text_-_Emoji_embedded.html":
    "google-voice 1 by Joe Smith 2023-12-20T18:49:36.419Z 2023-12-20T18:49:36.419Z",
  "moshekaplan+google-voice-takeout-parser__tests_test_data_Text_-_Incoming__no_name__no_response.html":
    "google-voice 1 by 54321 2024-01-01T18:28:39.050Z 2024-01-01T18:28:39.050Z",
  "moshekaplan+google-voice-takeout-parser__tests_test_data_Text_-_Incoming_with_newlines.html":
    "google-voice 1 by +11035550133 2022-08-22T16:34:01.682Z 2022-08-22T16:34:01.682Z",
  "moshekaplan+google-voice-takeout-parser__tests_test_data_Text_-_Name_with_images.html":
    "google-voice 2 by Joe Smith - Cell 2022-03-23T18:17:22.422Z 2022-03-23T18:18:01.875Z",
  "moshekaplan+google-voice-takeout-parser__tests_test_data_Text_-_Outbound_with_name__no_response.html":
    "google-voice 1 by Me 2023-01-19T22:45:15.494Z 2023-01-19T22:45:15.494Z",
  "moshekaplan+google-voice-takeout-parser__tests_test_data_Text_-_Outgoing_conversation.html":
    "google-voice 2 by Me + +11025550122 2023-08-27T01:57:02.888Z 2023-08-27T01:57:07.196Z",
  "moshekaplan+google-voice-takeout-parser__tests_test_data_Text_-_contact_embedded.html":
    "google-voice 1 by Joe Smith 2023-05-12T21:25:09.377Z 2023-05-12T21:25:09.377Z",
});
