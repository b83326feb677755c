/** What a run ends with, for scripts. */
export const exitCodes = {
  done: 0,
  failure: 1,
  usage: 2,
  someFailed: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
