/** Words that stand nowhere on screen: about hunting, playing, keeping count, or naming somebody's illness. */
export const houseWords =
  /\b(targets?|win(ning)? (you |them |him |her )?back|get(ting)? (them|him|her) back|strateg(y|ies)|campaigns?|make (them|him|her)|streaks?|scores?|levels?|toxic|narcissist(ic)?|soulmates?|she|he|him|his|girlfriend|boyfriend|husband|wife)\b|%|!!/i;
