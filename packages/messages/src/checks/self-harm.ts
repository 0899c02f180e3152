import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

/** Words about ending one's own life. Never read as tone: help for the writer comes first. The label is threat, as on the label page. */
export const selfHarm = draftCheck({
  id: "self-harm",
  label: "threat",
  severity: "stop",
  say: "Are you thinking about killing yourself?",
  instead: "Please do not be alone with it now. Call a line, or somebody who can come and sit with you.",
  why: "You come first here. Whatever happened between you, this is about staying safe tonight.",
  cites: ["care/crisis", "care/threat-in-a-draft"],
  help: "crisis",
  find: phrases(
    "(kill|hang|drown|shoot|harm) myself",
    "(feel|feeling|i am|i am|felt) suicidal",
    "(kill|hang|drown|shoot|hurt|harm|cut|cutting|killing|hurting) myself",
    "(end|ending|take|taking) (my (own )?life|it all)",
    "(don't|do not|no longer|didn't|dont) (want|wanna) to (live|be alive|be here any ?more|wake up|exist|be here)",
    "(can't|cannot|can not) (go on|keep going|do life)( (like this|any ?more|without you))?",
    "(no|nothing|no point|any) (reason|point)? ?(left )?(to|in) (live|living|live for|going on|being here)",
    "(nothing|not much|no reason) (left )?to live( for)?",
    "better off (without me|if i was|if i were|with me gone|dead)",
    "(won't|will not|not going to|not gonna|may not|might not|not) be (here|around|alive) (any ?more|tomorrow|by|much longer|when|in the morning|for much|after tonight|on)",
    "goodbye forever",
    "(never|not) (wake|waking) up( again)?",
    "(jump|jumping|jumped|throw myself|step|walk) (off|in front of|under|into) (the|a) (bridge|train|roof|traffic|river|sea|tracks)",
    "(took|taken|taking|take|swallow|swallowed|counted|counting|count|lined up|got|saved) (all |all of |enough |out )?(the|my|these|some|a load of|too many|all my) (pills|tablets|paracetamol|meds|painkillers)",
    "(written|writing|wrote) (the|my|a|my last|you a) (note|goodbye|last letter|will)",
    "(at|on|to) my funeral",
    "(when|if|once|after) (i'm|im|i am) (gone|dead|not here)",
    "(last|final) (message|text|letter|time) (you'll|you will|i'll) ever .. ",
    "(sort|sorted|put|putting|my) (my )?(affairs|things) (are )?in order",
    "(find|found|finding) my body",
    "(want|wanna|ready|rather|would rather|deserve) to (die|be dead|not exist|disappear forever|not wake up)",
    "(suicidal|commit suicide|self ?harm|overdose)",
  ),
  ask: phrases(
    "by the time (you|u) (read|get|see|hear) (this|it)",
    "(you|u) (won't|will not|never|wont) have to (worry|think|deal|hear|see|put up|bother) .. (me|again)",
    "(won't|will not) (be a|be your|bother|trouble|burden) (problem|burden|anyone|anybody|you|u)( .. (any ?more|again|longer))?",
    "(nobody|no one|no-one|you|u) (would|will|wouldn't|won't) (even )?(notice|miss me|care) (if|when) i('m| am| was| were)? (gone|not here|dead|disappear|disappeared|died|die|go)",
    "(everyone|everybody|you|you'd|they|the kids|we'd all) .. (better|happier|easier) (off )?without me",
    "(tell|let) (my *|mum|mom|dad|the kids|them|everyone) (that )?i('m sorry| am sorry| love them| loved| always loved|m sorry)",
    "(look|take care|looking) (after|of) (my *|the dog|the cat|the kids|them|him|her) (for me|when|once|after)",
    "(i'm|i am|im|so) (so )?(tired|done|finished) (of|with) (everything|it all|living|life|being here|waking up|trying)",
    "(there's|there is|i see|can't see|cant see|see) (no|any|a) (way out|way forward|future|tomorrow|other way)",
    "(this is|it's|its) (my )?(goodbye|the end for me|the last (you|time))",
    "(i just|just) (want|wanna|wish) (it|this|everything|the pain) (to|would) (stop|end|be over)",
    "(disappear|vanish|sleep|go to sleep) (for good|forever|and not|and never)",
    "(i've|i have|i) (given|gave|giving) away (my|all|everything)",
    "(the|that) (bridge|tracks|cliff|pier|roof) (again|tonight|is|looks|keeps)",
  ),
  unless: phrases(
    "(dying|die|dead) (of|from|laughing|with|to try|for a)",
    "(killing|kill|hurt) myself (laughing|at the gym|on the|with)",
    "(nearly|almost) (hurt|killed|kill) myself",
  ),
  flags: ["if you don't come back i'll [[kill myself]]", "I [[don't want to live]] like this"],
  allows: [
    "I'm dying to try that new noodle place.",
    "The plant is dead, sorry, I overwatered it.",
    "I nearly hurt myself laughing at your voicemail.",
  ],
});

/** Words that are no sign by themselves; where a model hears a threat in the same text, help is opened as well. */
export const nearSelfHarm = phrases(
  "(die|dying|death|dead|suicide|pills|tablets|bridge|note|forever|peace|burden|end it|funeral|goodbye|gone|tired)",
);
