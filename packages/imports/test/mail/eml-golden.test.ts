import { golden } from "../golden.ts";

golden("eml", {
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_ak-0696.msg":
    "eml 1 by specht@kulturbox.de 1996-06-20T06:35:17Z 1996-06-20T06:35:17Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_badbound.msg": "eml no-messages [automatic 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_bluedot-postcard.msg":
    "eml no-messages [no-author 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_double-bound.msg":
    "eml 1 by eryq@rhine.gsfc.nasa.gov 1996-04-11T06:10:30Z 1996-04-11T06:10:30Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_double-semicolon.msg":
    "eml no-messages [no-author 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_dup-names.msg":
    "eml 1 by eryq@rhine.gsfc.nasa.gov 1996-04-11T06:10:30Z 1996-04-11T06:10:30Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_empty-preamble.msg": "eml no-messages [no-author 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_frag.msg":
    "eml 1 by omrec@mailandnews.com 2000-05-24T18:46:29Z 2000-05-24T18:46:29Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_german.msg":
    "eml 1 by deuschle@mnh.telekom.de 1996-06-19T16:12:02Z 1996-06-19T16:12:02Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_hdr-fakeout.msg":
    "eml 1 by russ@quist.on.ca 2000-05-20T01:55:02Z 2000-05-20T01:55:02Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_infinite.msg": "eml no-messages [no-author 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_intl.msg": "eml no-messages [no-date 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_lennie.msg":
    "eml 1 by lbj_ccsi@mindspring.com 1997-07-25T11:59:46Z 1997-07-25T11:59:46Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_mp-msg-rfc822.msg":
    "eml 1 by specht@kulturbox.de 1996-06-20T06:35:17Z 1996-06-20T06:35:17Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_multi-2evil.msg":
    "eml 1 by eryq@rhine.gsfc.nasa.gov 1996-04-11T06:10:30Z 1996-04-11T06:10:30Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_multi-2gifs-base64.msg":
    "eml no-messages [no-author 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_multi-2gifs.msg":
    "eml 1 by eryq@rhine.gsfc.nasa.gov 1996-04-11T06:10:30Z 1996-04-11T06:10:30Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_multi-bad.msg":
    "eml 1 by holm@sitka.colorado.edu 1995-08-21T13:30:57Z 1995-08-21T13:30:57Z (zone-assumed)",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_multi-badnames.msg": "eml no-messages [no-date 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_multi-clen.msg": "eml no-messages [no-date 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_multi-digest.msg": "eml no-messages [no-date 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_multi-frag.msg": "eml no-messages [no-date 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_multi-nested.msg": "eml no-messages [no-date 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_multi-nested3.msg": "eml no-messages [no-date 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_multi-weirdspace.msg":
    "eml 1 by eryq@rhine.gsfc.nasa.gov 1996-04-11T06:10:30Z 1996-04-11T06:10:30Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_not-mime.msg":
    "eml 1 by s.rahtz@elsevier.co.uk 1995-02-15T09:38:18Z 1995-02-15T09:38:18Z (zone-assumed)",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_re-fwd.msg":
    "eml 1 by user2 2000-06-06T03:20:11Z 2000-06-06T03:20:11Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_sig-uu.msg": "eml no-messages [no-author 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_simple.msg":
    "eml 1 by eryq@rhine.gsfc.nasa.gov 1995-12-21T01:59:00Z 1995-12-21T01:59:00Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_ticket-60931.msg": "eml no-messages [no-author 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_uu-junk-target.msg":
    "eml 1 by support@webmail.uwohali.com 2000-04-25T11:34:43Z 2000-04-25T11:34:43Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_uu-junk.msg":
    "eml 1 by support@webmail.uwohali.com 2000-04-25T11:34:43Z 2000-04-25T11:34:43Z",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_uu-zeegee.msg": "eml no-messages [no-date 1]",
  "apache+james-mime4j__core_src_test_resources_mimetools-testmsgs_x-gzip64.msg": "eml no-messages [no-author 1]",
  "mikel+mail__spec_fixtures_emails_attachment_emails_attachment_content_disposition.eml":
    "eml 1 by foo@example.com 2005-06-06T20:21:22Z 2005-06-06T20:21:22Z",
  "mikel+mail__spec_fixtures_emails_attachment_emails_attachment_content_location.eml":
    "eml 1 by foo@example.com 2005-06-06T20:21:22Z 2005-06-06T20:21:22Z",
  "mikel+mail__spec_fixtures_emails_attachment_emails_attachment_message_rfc822.eml":
    "eml 1 by foo@example.com 2005-06-06T20:21:22Z 2005-06-06T20:21:22Z",
  "mikel+mail__spec_fixtures_emails_attachment_emails_attachment_message_rfc822_inline_image.eml":
    "eml 1 by test@example.com 2020-04-21T13:40:22Z 2020-04-21T13:40:22Z",
  "mikel+mail__spec_fixtures_emails_attachment_emails_attachment_only_email.eml":
    "eml 1 by rfinnie@domain.dom 2003-10-24T05:40:49Z 2003-10-24T05:40:49Z",
  "mikel+mail__spec_fixtures_emails_attachment_emails_attachment_pdf.eml":
    "eml 1 by xxxx@xxxx.com 2005-05-10T17:26:39Z 2005-05-10T17:26:39Z",
  "mikel+mail__spec_fixtures_emails_attachment_emails_attachment_pdf_lf.eml":
    "eml 1 by xxxx@xxxx.com 2005-05-10T17:26:39Z 2005-05-10T17:26:39Z",
  "mikel+mail__spec_fixtures_emails_attachment_emails_attachment_pdf_non_ascii.eml":
    "eml 1 by xxxx@xxxx.com 2005-05-10T17:26:39Z 2005-05-10T17:26:39Z",
  "mikel+mail__spec_fixtures_emails_attachment_emails_attachment_pdf_non_ascii_lf.eml":
    "eml 1 by xxxx@xxxx.com 2005-05-10T17:26:39Z 2005-05-10T17:26:39Z",
  "mikel+mail__spec_fixtures_emails_attachment_emails_attachment_with_base64_encoded_name.eml":
    "eml 1 by xxxxxxxxx.xxxxxxx@gmail.com 2005-05-08T19:09:11Z 2005-05-08T19:09:11Z",
  "mikel+mail__spec_fixtures_emails_attachment_emails_attachment_with_encoded_name.eml":
    "eml 1 by xxxxxxxxx.xxxxxxx@gmail.com 2005-05-08T19:09:11Z 2005-05-08T19:09:11Z",
  "mikel+mail__spec_fixtures_emails_attachment_emails_attachment_with_quoted_filename.eml":
    "eml 1 by jeff@37signals.com 2009-05-13T15:42:01Z 2009-05-13T15:42:01Z",
  "mikel+mail__spec_fixtures_emails_error_emails_cant_parse_from.eml":
    "eml 1 by news@insideapple.apple.com 2009-06-12T06:25:02Z 2009-06-12T06:25:02Z",
  "mikel+mail__spec_fixtures_emails_error_emails_content_transfer_encoding_plain.eml":
    "eml 1 by baocqccyw@hq.lindsayelec.com 2005-03-28T01:11:59Z 2005-03-28T01:11:59Z",
  "mikel+mail__spec_fixtures_emails_error_emails_content_transfer_encoding_qp_with_space.eml":
    "eml 1 by fyouizjnp@swissonline.ch 2004-11-07T21:23:56Z 2004-11-07T21:23:56Z",
  "mikel+mail__spec_fixtures_emails_error_emails_content_transfer_encoding_spam.eml":
    "eml 1 by shechem@poetrix.com 2001-08-19T13:31:03Z 2001-08-19T13:31:03Z",
  "mikel+mail__spec_fixtures_emails_error_emails_content_transfer_encoding_text-html.eml":
    "eml 1 by abhijit.862153drinnan@datavalet.com 2005-05-06T11:55:01Z 2005-05-06T11:55:01Z",
  "mikel+mail__spec_fixtures_emails_error_emails_content_transfer_encoding_with_semi_colon.eml":
    "eml 1 by nsukijamq@morozstudio.tk 2005-06-30T04:57:10Z 2005-06-30T04:57:10Z",
  "mikel+mail__spec_fixtures_emails_error_emails_content_transfer_encoding_x_uuencode.eml":
    "eml 1 by lpeters@pacifier.com 2002-01-10T21:59:53Z 2002-01-10T21:59:53Z",
  "mikel+mail__spec_fixtures_emails_error_emails_empty_group_lists.eml":
    "eml 1 by ceciledwards@sbcglobal.net 2009-12-03T18:50:22Z 2009-12-03T18:50:22Z",
  "mikel+mail__spec_fixtures_emails_error_emails_empty_in_reply_to.eml": "eml no-messages [automatic 1]",
  "mikel+mail__spec_fixtures_emails_error_emails_encoding_madness.eml": "eml no-messages [automatic 1]",
  "mikel+mail__spec_fixtures_emails_error_emails_header_fields_with_empty_values.eml":
    "eml 1 by jorn@prikkprikkprikk.no 2009-10-30T19:07:42Z 2009-10-30T19:07:42Z",
  "mikel+mail__spec_fixtures_emails_error_emails_invalid_subject_characters.eml": "eml no-messages [no-date 1]",
  "mikel+mail__spec_fixtures_emails_error_emails_missing_content_disposition.eml":
    "eml 1 by redacted@example.com 2002-01-22T14:35:28Z 2002-01-22T14:35:28Z",
  "mikel+mail__spec_fixtures_emails_error_emails_multiple_content_types.eml": "eml no-messages [no-date 1]",
  "mikel+mail__spec_fixtures_emails_error_emails_multiple_invalid_content_dispositions.eml":
    "eml no-messages [no-date 1]",
  "mikel+mail__spec_fixtures_emails_error_emails_multiple_references_with_one_invalid.eml":
    "eml no-messages [no-date 1]",
  "mikel+mail__spec_fixtures_emails_error_emails_must_supply_encoding.eml":
    "eml 1 by info@here2there-travelers-msgs.net 2010-11-14T17:41:44Z 2010-11-14T17:41:44Z [broken-record 1]",
  "mikel+mail__spec_fixtures_emails_error_emails_trademark_character_in_subject.eml":
    "eml 1 by j@yahoo-example.com 2010-10-12T16:21:05Z 2010-10-12T16:21:05Z (zone-assumed)",
  "mikel+mail__spec_fixtures_emails_error_emails_weird_to_header.eml":
    "eml 1 by anonymous@i.tp.host 2010-10-15T03:25:06Z 2010-10-15T03:25:06Z",
  "mikel+mail__spec_fixtures_emails_mime_emails_email_with_similar_boundaries.eml":
    "eml 1 by xxxxxx@xxxxxxxx.xxx 2012-04-06T01:01:01Z 2012-04-06T01:01:01Z",
  "mikel+mail__spec_fixtures_emails_mime_emails_raw_email2.eml":
    "eml 1 by xxxxxxxxx.xxxxxxx@gmail.com 2005-05-08T19:09:11Z 2005-05-08T19:09:11Z",
  "mikel+mail__spec_fixtures_emails_mime_emails_raw_email_encoded_stack_level_too_deep.eml":
    "eml no-messages [automatic 1]",
  "mikel+mail__spec_fixtures_emails_mime_emails_raw_email_with_illegal_boundary.eml":
    "eml 1 by email_test@me.nowhere 2007-10-21T09:38:13Z 2007-10-21T09:38:13Z",
  "mikel+mail__spec_fixtures_emails_mime_emails_raw_email_with_mimepart_without_content_type.eml":
    "eml no-messages [automatic 1]",
  "mikel+mail__spec_fixtures_emails_mime_emails_raw_email_with_multipart_mixed_quoted_boundary.eml":
    "eml 1 by email_test@me.nowhere 2007-10-21T09:38:13Z 2007-10-21T09:38:13Z",
  "mikel+mail__spec_fixtures_emails_mime_emails_raw_email_with_nested_attachment.eml":
    "eml 1 by jamis@37signals.com 2007-02-22T18:20:31Z 2007-02-22T18:20:31Z",
  "mikel+mail__spec_fixtures_emails_mime_emails_raw_email_with_quoted_illegal_boundary.eml":
    "eml 1 by email_test@me.nowhere 2007-10-21T09:38:13Z 2007-10-21T09:38:13Z",
  "mikel+mail__spec_fixtures_emails_mime_emails_sig_only_email.eml":
    "eml 1 by test@test.lindsaar.net 2007-06-04T22:01:31Z 2007-06-04T22:01:31Z",
  "mikel+mail__spec_fixtures_emails_mime_emails_two_from_in_message.eml":
    "eml 1 by tester1@test.com 2009-12-02T09:39:33Z 2009-12-02T09:39:33Z",
  "mikel+mail__spec_fixtures_emails_multi_charset_japanese_attachment.eml":
    "eml 1 by raasdnil@gmail.com 2009-10-16T12:39:34Z 2009-10-16T12:39:34Z",
  "mikel+mail__spec_fixtures_emails_multi_charset_japanese_iso_2022.eml": "eml no-messages [no-date 1]",
  "mikel+mail__spec_fixtures_emails_multi_charset_japanese_shift_jis.eml":
    "eml 1 by xxxxxxx@docomo.ne.jp 2014-05-28T08:18:19Z 2014-05-28T08:18:19Z",
  "mikel+mail__spec_fixtures_emails_multi_charset_ks_c_5601-1987.eml":
    "eml 1 by from@example.com 2014-05-28T08:18:19Z 2014-05-28T08:18:19Z",
  "mikel+mail__spec_fixtures_emails_multipart_report_emails_report_422.eml": "eml no-messages [automatic 1]",
  "mikel+mail__spec_fixtures_emails_plain_emails_basic_email_lf.eml":
    "eml 1 by test@lindsaar.net 2008-11-22T04:04:59Z 2008-11-22T04:04:59Z",
  "mikel+mail__spec_fixtures_emails_plain_emails_mix_caps_content_type.eml":
    "eml 1 by bb@bug.com 2010-02-19T07:08:29Z 2010-02-19T07:08:29Z",
  "mikel+mail__spec_fixtures_emails_plain_emails_raw_email.eml":
    "eml 1 by jamis@37signals.com 2005-05-02T22:07:05Z 2005-05-02T22:07:05Z",
  "mikel+mail__spec_fixtures_emails_plain_emails_raw_email10.eml":
    "eml 1 by xxx@xxxx.xxx 2005-05-10T20:27:03Z 2005-05-10T20:27:03Z",
  "mikel+mail__spec_fixtures_emails_plain_emails_raw_email6.eml":
    "eml 1 by xxx@xxxx.xxx 2005-05-10T20:27:03Z 2005-05-10T20:27:03Z",
  "mikel+mail__spec_fixtures_emails_plain_emails_raw_email_double_at_in_header.eml":
    "eml 1 by jamis@37signals.com 2005-05-02T22:07:05Z 2005-05-02T22:07:05Z",
  "mikel+mail__spec_fixtures_emails_plain_emails_raw_email_incorrect_header.eml":
    "eml 1 by xxx@xxx.xxx 2005-02-23T22:20:17Z 2005-02-23T22:20:17Z",
  "mikel+mail__spec_fixtures_emails_plain_emails_raw_email_quoted_with_0d0a.eml":
    "eml 1 by foo@example.com 2005-06-06T20:21:22Z 2005-06-06T20:21:22Z",
  "mikel+mail__spec_fixtures_emails_plain_emails_raw_email_reply.eml":
    "eml 1 by xxxxxxxx@xxx.org 2007-11-18T08:56:07Z 2007-11-18T08:56:07Z",
  "mikel+mail__spec_fixtures_emails_plain_emails_raw_email_with_at_display_name.eml":
    "eml 1 by test@lindsaar.net 2008-11-22T04:04:59Z 2008-11-22T04:04:59Z",
  "mikel+mail__spec_fixtures_emails_plain_emails_raw_email_with_partially_quoted_subject.eml":
    "eml 1 by jamis@37signals.com 2005-05-02T22:07:05Z 2005-05-02T22:07:05Z",
  "mikel+mail__spec_fixtures_emails_rfc2822_example01.eml":
    "eml 1 by jdoe@machine.example 1997-11-21T15:55:06Z 1997-11-21T15:55:06Z",
  "mikel+mail__spec_fixtures_emails_rfc2822_example02.eml":
    "eml 1 by jdoe@machine.example 1997-11-21T15:55:06Z 1997-11-21T15:55:06Z",
  "mikel+mail__spec_fixtures_emails_rfc2822_example06.eml":
    "eml 1 by mary@example.net 1997-11-21T16:01:10Z 1997-11-21T16:01:10Z",
  "mikel+mail__spec_fixtures_emails_rfc2822_example07.eml":
    "eml 1 by jdoe@machine.example 1997-11-21T17:00:00Z 1997-11-21T17:00:00Z",
  "mikel+mail__spec_fixtures_emails_rfc2822_example08.eml":
    "eml 1 by jdoe@machine.example 1997-11-21T15:55:06Z 1997-11-21T15:55:06Z",
  "mikel+mail__spec_fixtures_emails_rfc2822_example09.eml":
    "eml 1 by jdoe@machine.example 1997-11-21T15:55:06Z 1997-11-21T15:55:06Z",
  "mikel+mail__spec_fixtures_emails_rfc2822_example13.eml":
    "eml 1 by jdoe@machine.example 1997-11-21T15:55:06Z 1997-11-21T15:55:06Z",
  "mikel+mail__spec_fixtures_emails_rfc2822_example14.eml":
    "eml 1 by atsushi@example.com 2011-08-19T01:47:17Z 2011-08-19T01:47:17Z",
  "mikel+mail__spec_fixtures_emails_rfc6532_utf8_headers.eml": "eml no-messages [no-date 1]",
  "nodemailer+mailparser__test_fixtures_decoderended.eml":
    "eml 1 by booewq@uuui.com 2004-09-09T08:15:52Z 2004-09-09T08:15:52Z",
  "nodemailer+mailparser__test_fixtures_nested.eml": "eml no-messages [no-date 1]",
  "postalsys+postal-mime__test_fixtures_arf.eml": "eml no-messages [automatic 1]",
  "postalsys+postal-mime__test_fixtures_bounce.eml": "eml no-messages [automatic 1]",
});
