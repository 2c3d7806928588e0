import type { Context } from './context.ts'
import type { Category } from './exit-codes.ts'

/** A command: arguments in, effects on the terminal, and how it ended. Failures are thrown as `CliError`. */
export interface Command {
  run(args: readonly string[], context: Context): Promise<Category>
}

/** Every command by name. Each is loaded when it is called, and only then. */
export const commands = {
  call: async (): Promise<Command> => import('../commands/call/run.ts'),
  operations: async (): Promise<Command> => import('../commands/operations/run.ts'),
  describe: async (): Promise<Command> => import('../commands/describe/run.ts'),
  mock: async (): Promise<Command> => import('../commands/mock/run.ts'),
  batch: async (): Promise<Command> => import('../commands/batch/run.ts'),
  login: async (): Promise<Command> => import('../commands/login/run.ts'),
  logout: async (): Promise<Command> => import('../commands/logout/run.ts'),
  profiles: async (): Promise<Command> => import('../commands/profiles/run.ts'),
  balance: async (): Promise<Command> => import('../commands/balance/run.ts'),
  usage: async (): Promise<Command> => import('../commands/usage/run.ts'),
  status: async (): Promise<Command> => import('../commands/status/run.ts'),
  ping: async (): Promise<Command> => import('../commands/ping/run.ts'),
  code: async (): Promise<Command> => import('../commands/code/run.ts'),
  impact: async (): Promise<Command> => import('../commands/impact/run.ts'),
  completion: async (): Promise<Command> => import('../commands/completion/run.ts'),
  __complete: async (): Promise<Command> => import('../commands/complete/run.ts'),
  help: async (): Promise<Command> => import('../commands/help/run.ts'),
} as const

export type CommandName = keyof typeof commands

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
