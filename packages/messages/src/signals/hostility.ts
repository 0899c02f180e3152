import { signal } from "../check.ts";
import { phrases } from "../phrases.ts";

export const hostility = signal({
  id: "hostility",
  say: "They are angry.",
  cites: ["care/cool-down"],
  find: phrases(
    "(fuck|screw|sod|damn) (you|u|off|ya)",
    "(piss|bugger|jog|naff) off",
    "(you're|you are|u r|ur|you were|such|what|absolute|total) (such |just |always |nothing but |so |a |an |really |the |fucking |bloody ){0,3}(bitch|bastard|arsehole|asshole|dick|prick|cunt|twat|wanker|idiot|liar|coward|cheat|loser|joke|child|pathetic|selfish|disgusting|unbelievable|ridiculous|delusional|creepy|creep|weird|sad|pig|narcissist|psycho|useless|embarrassing|exhausting|manipulative)",
    "(grow up|get over (it|yourself)|get a life|get help|shut up|give it a rest|get a grip|spare me|drop dead|rot in hell|give over|go to hell)",
    "(pathetic|disgusting|delusional|creepy|liar|selfish|coward|unbelievable|psycho|wanker|arsehole|asshole|bastard|prick)",
    "(you make|makes|made) me sick",
    "(how dare|what is wrong with|what's wrong with) you",
    "(sick|tired) (and tired )?of (you|your|ur)",
  ),
  flags: ["[[you're pathetic]]", "[[grow up]] will you"],
  allows: [
    "The selfie with the goat made my day.",
    "I hate this rain, bring a coat.",
    "A recipe nobody can get wrong, you will like it.",
  ],
});
