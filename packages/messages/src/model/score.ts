import { featuresOf } from "./features.ts";
import type { TaskModel } from "./file.ts";
import { vectorOf } from "./vector.ts";

/** The probability of each label, in the model's order, as held-out writers calibrated it. */
export function probabilitiesOf(text: string, model: TaskModel, rules = true): Float64Array {
  const { index, value } = vectorOf(featuresOf(text, model.task, rules), model);
  const count = model.labels.length;
  const sums = new Float64Array(count);
  for (let i = 0; i < index.length; i += 1) {
    const row = index[i]! * count;
    for (let j = 0; j < count; j += 1) sums[j] = sums[j]! + value[i]! * model.weights[row + j]!;
  }
  return sums.map((sum, j) => {
    const [a, b] = model.platt[j]!;
    return 1 / (1 + Math.exp(-(a * (sum * model.scale[j]! + model.bias[j]!) + b)));
  });
}
