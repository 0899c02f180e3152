/**
 * What is no sign to be weighed but a no, a fear or somebody new: the form whose entry holds. As a sign alone it would
 * change nothing but the page of signs.
 */
export const moreThanASign: Readonly<Record<string, "boundary" | "stance" | "concern">> = {
  "S.V2": "boundary",
  "S.V3": "stance",
  "S.V4": "boundary",
  "S.V18": "concern",
  "S.D3": "boundary",
  "S.D7": "stance",
  "S.C4": "stance",
  "S.C8": "concern",
};
