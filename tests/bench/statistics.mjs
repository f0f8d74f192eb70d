/** The value in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

const rounded = (value) => Math.round(value * 1000) / 1000;

/** The median of each figure, and all values of the one that is compared. */
export function summary(rounds) {
  const figures = Object.keys(rounds[0]);
  return {
    ...Object.fromEntries(figures.map((name) => [name, rounded(median(rounds.map((round) => round[name])))])),
    times: rounds.map(({ time }) => Math.round(time)),
  };
}
