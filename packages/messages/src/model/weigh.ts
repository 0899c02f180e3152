/** How the voices that scored a text are weighed against each other, and against how harmless it reads as a whole. */

/** A logistic regression on every score and the length: how likely it is that the message has no label at all. */
export interface Calm {
  /** One a score, voice by voice, then one for the logarithm of the length, and the shift. */
  readonly weights: readonly number[];
  /** So much of it is taken off each label's probability. */
  readonly less: number;
}

export interface Weighing {
  /** Label by label: one weight a voice, and the shift. */
  readonly weights: readonly (readonly number[])[];
  readonly calm: Calm;
  /** A label is asserted where what is left of its probability reaches `sure`. */
  readonly sure: readonly number[];
  /** It is asked about where the probability itself reaches `maybe`: a question costs little, and calm must not hide a threat. */
  readonly maybe: readonly number[];
}

export interface Weighed {
  /** Label by label, 0 to 1. */
  readonly chances: Float64Array;
  /** The same, less what speaks for a harmless message; it may be negative. */
  readonly left: Float64Array;
}

/** @param voices the scores of each voice, label by label. @param length of the text, in UTF-16 units. */
export function weigh(
  voices: readonly ArrayLike<number>[],
  length: number,
  { weights, calm }: Pick<Weighing, "weights" | "calm">,
): Weighed {
  const less = calm.less === 0 ? 0 : calm.less * calmness(voices, weights.length, length, calm.weights);
  const chances = new Float64Array(weights.length);
  const left = new Float64Array(weights.length);
  for (let j = 0; j < weights.length; j += 1) {
    const own = weights[j]!;
    let sum = own[voices.length]!;
    for (let v = 0; v < voices.length; v += 1) sum += own[v]! * voices[v]![j]!;
    chances[j] = chance(sum);
    left[j] = chances[j]! - less;
  }
  return { chances, left };
}

/** What `Calm` is learnt from, in its order. @param labels how many. */
export function calmFeatures(voices: readonly ArrayLike<number>[], labels: number, length: number): number[] {
  const features: number[] = [];
  for (const scores of voices) for (let j = 0; j < labels; j += 1) features.push(scores[j]!);
  features.push(Math.log(length + 1));
  return features;
}

function calmness(
  voices: readonly ArrayLike<number>[],
  labels: number,
  length: number,
  weights: readonly number[],
): number {
  const features = calmFeatures(voices, labels, length);
  let sum = weights[features.length]!;
  for (let i = 0; i < features.length; i += 1) sum += weights[i]! * features[i]!;
  return chance(sum);
}

const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));
