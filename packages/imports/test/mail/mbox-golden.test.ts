import { golden } from "../golden.ts";

golden("mbox", {
  "apache+james-mime4j__mbox_src_test_resources_test-1_mbox.rlug-0": "eml no-messages [automatic 1]",
  "apache+james-mime4j__mbox_src_test_resources_test-1_mbox.rlug-1": "eml no-messages [automatic 1]",
  "apache+james-mime4j__mbox_src_test_resources_test-1_mbox.rlug-3": "eml no-messages [automatic 1]",
  "robertklep+node-mbox__test_test-0-message.mbox": "null empty",
  "robertklep+node-mbox__test_test-1-message.mbox": "mbox 1 by abc@gmail.com 2011-12-25T13:33:37Z 2011-12-25T13:33:37Z",
  "robertklep+node-mbox__test_test-2-message.mbox": "mbox 2 by abc@gmail.com 2011-12-25T13:33:37Z 2011-12-25T13:33:37Z",
  "robertklep+node-mbox__test_test-4-message.mbox": "mbox 4 by abc@gmail.com 2011-12-25T13:33:37Z 2011-12-25T13:33:37Z",
  "robertklep+node-mbox__test_test-attached.mbox":
    "mbox 1 by abc@gmail.com 2011-12-25T13:33:37Z 2011-12-25T13:33:37Z [before-first-message 1]",
  "robertklep+node-mbox__test_test-not-an.mbox": "null not-this-format",
});
