import { signal } from "../check.ts";
import { phrases } from "../phrases.ts";

export const invitation = signal({
  id: "invitation",
  say: "They propose to meet or to talk.",
  cites: ["meeting/any-meeting-counts", "you-write/meal-offer-is-a-sign"],
  find: phrases(
    "(do you |d'you |would you |you |u |did you )?(want|fancy|like|up for|free|around|wanna|care|feel like|keen)( to)? (a |for |to |on |this |grab |get |go |come |meet |for a |some ){1,4}(coffee|tea|drink|pint|walk|lunch|dinner|brunch|catch ?up|bite|cuppa|film|beer|call|chat|meet|tonight|tomorrow|saturday|sunday|friday|thursday|weekend|week|round|over|up)",
    "(grab|get|have|meet for|go for|do|for) (a |some |that |an )?(coffee|drink|pint|walk|lunch|dinner|brunch|catch ?up|bite|cuppa|beer|ice cream|pizza|tea)( (sometime|some time|with|soon|this|next|if|on|together|maybe))",
    "(we|we should|we could|could we|can we|shall we|let's|lets|should we) (meet|catch up|grab|go for|have a|get a|do|talk|hang|walk|call|ring)( .. (up|coffee|sometime|properly|soon|tonight|tomorrow))?",
    "(give me a|gimme a|can i|could i|i'll|shall i) (ring|call|bell|shout|phone)( (you|u|later|tonight|sometime|if))?",
    "(come|pop) (over|round|along|by|with)( (for|if|on|to|and|tonight|sometime))?",
    "(are|r) (you|u) (free|around|about)( (on|this|next|for|tomorrow|tonight|later|sat|saturday|sunday|friday))?",
    "(if you're|if you are|if ur|if you) (around|free|about|in town|fancy|want to|like)",
    "(you're|your|you are) (welcome to|invited)",
  ),
  flags: ["[[fancy a coffee]] on Saturday", "[[are you free on]] Sunday"],
  allows: ["The keys are with Sam.", "I never liked that song.", "That was a good dog."],
});
