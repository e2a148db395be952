/** The sum of a metric's samples whose labels include all these; 0 when there is none. */
export function sampleOf(page: string, metric: string, ...labels: readonly string[]): number {
  return page
    .split('\n')
    .filter((line) => line.startsWith(`${metric}{`) && labels.every((label) => line.includes(label)))
    .reduce((sum, line) => sum + Number(/\}\s+(\S+)/.exec(line)?.[1] ?? 0), 0);
}
