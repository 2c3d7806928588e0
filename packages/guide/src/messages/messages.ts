/** What a prompt says. */
export interface Messages {
  readonly parameters: string
  readonly noParameters: string
  readonly required: string
  defaultsTo(value: string): string
  wanted(value: string): string
  task(title: string): string
  codeLine(code: number, meaning: string, charged: 'yes' | 'no' | 'unknown', action: string): string
  readonly tokenInQuery: string
  readonly tokenInForm: string
  readonly envelope: string
  readonly rules: string
}
