/** The exit code of each kind of ending. Stable: scripts build on it. Words: `exitCodes` of the messages. */
export const EXIT_CODES = {
  success: 0,
  unexpected: 1,
  usage: 2,
  token: 3,
  permission: 4,
  money: 5,
  limit: 6,
  parameters: 7,
  'not-found': 8,
  server: 9,
  unknown: 10,
  network: 11,
  protocol: 12,
  local: 13,
  partial: 14,
  interrupted: 130,
} as const

/** Why a command ended. */
export type Category = keyof typeof EXIT_CODES
