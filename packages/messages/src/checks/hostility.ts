import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const hostility = draftCheck({
  id: "hostility",
  label: "hostility",
  severity: "warn",
  say: "This will hurt.",
  instead: "Hold it until tomorrow. Then read it as if it came to you.",
  why: "An insult is remembered long after the anger that wrote it has gone.",
  cites: ["care/cool-down"],
  find: phrases(
    "(fuck|fck|screw|sod|damn) (you|u|off|ya)",
    "(piss|bugger|eff|naff|jog) off",
    "go to hell",
    "(you're|you are|u r|ur|you were|such|what|absolute|total|complete|utter|selfish|cold|heartless|lying|pathetic) (such |just |always |nothing but |so |a |an |really |the |fucking |bloody |absolute |total |complete |proper |utter |selfish |cold |lying |cheating |pathetic |heartless ){0,3}(bitch|bastard|arsehole|asshole|dick|prick|cunt|twat|wanker|idiot|liar|coward|cow|snake|cheat|slut|whore|loser|joke|pig|narcissist|psycho|scum|child|disgrace|hypocrite|monster|clown|parasite|user|witch|fraud|piece of *|waste of *)",
    "(you're|you are|u r|ur|you were|you always were|how) (so |just |always |such |really |fucking |absolutely |truly |honestly )?(pathetic|selfish|heartless|disgusting|cruel|evil|spineless|useless|worthless|horrible|vile|toxic|dead inside|cold|a horrible person|dead to me|a waste of space|fake|full of (shit|crap|yourself|it))",
    "i (fucking |really )?(hate|despise|can't stand|loathe) (you|u|your|ur|the sight of)",
    "(hope|i hope) (you|u|he|she) (rot|choke|die alone|suffer|regret|get what|end up alone|fail|feel as|burn)",
    "(liar|cheat|coward|bitch|bastard|wanker|twat|arsehole|asshole|prick|scum|snake|narcissist|psycho|spineless|pathetic|dickhead|cunt)",
    "(nobody|no one|who) (will|would|could) (ever )?(put up with|stand|love|want) (you|u)",
    "(so much for|typical|classic) (you|u|of you|promises|honesty)?",
    "(you|u) (make|made|makes) me (sick|want to vomit|puke)",
    "(just like|same as|turning into|as bad as) (your|ur) (mother|father|mum|mom|dad)",
    "(wouldn't|couldn't) know .. if (it|you|they)",
  ),
  flags: ["[[you're a liar]] and everybody knows", "[[go to hell]]"],
  allows: [
    "The heating is fucked again, the landlord knows.",
    "I hate this weather.",
    "That was a selfish lane change by the taxi, we laughed.",
  ],
});
