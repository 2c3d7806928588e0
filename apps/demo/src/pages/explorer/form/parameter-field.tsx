import type { ParameterInfo } from '@justoneapi/schema'
import type { TargetedInputEvent } from 'preact'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { Prose } from '../parts/prose.tsx'
import { explorerTexts } from '../texts/texts.ts'

interface ParameterFieldProps {
  readonly parameter: ParameterInfo
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
  readonly onLeave: () => void
}

const TRUTHS = ['true', 'false'] as const

/** One parameter: its name, what it is for, its type, and a field that fits it. */
export const ParameterField = ({ parameter, value, problem, onChange, onLeave }: ParameterFieldProps) => {
  const t = useTexts(explorerTexts).form
  const { language } = useLanguage()
  const { name, type, format, required, enum: allowed, meanings, description } = parameter
  const id = `parameter-${name}`
  const fallback = parameter.default === undefined ? undefined : String(parameter.default)
  const truths: Readonly<Record<string, string>> = { true: t.yes, false: t.no }
  const meaningOf = (each: string) => (type === 'boolean' ? truths[each] : meanings?.[each]?.[language])
  const choiceText = (each: string) => {
    const meaning = meaningOf(each)
    if (each === '') return t.emptyText
    return meaning === undefined || meaning === each ? each : `${meaning} (${each})`
  }
  const choices = allowed ?? (type === 'boolean' ? TRUTHS : undefined)
  const leftOut = required ? t.choose : fallback === undefined ? t.leftOut : t.defaultsTo(choiceText(fallback))
  const shared = {
    id,
    name,
    class: 'field',
    value,
    'aria-invalid': problem !== undefined,
    'aria-required': required ?? false,
    'aria-describedby': `${id}-about${problem === undefined ? '' : ` ${id}-problem`}`,
    onBlur: onLeave,
  }
  const take = (event: TargetedInputEvent<HTMLInputElement>) => {
    onChange(event.currentTarget.value)
  }
  return (
    <div class="ex-field">
      <label for={id}>
        <code>{name}</code>
        <span class="ex-type">{format === undefined ? type : `${type} · ${format}`}</span>
        {required && <span class="ex-required">{t.required}</span>}
      </label>
      {choices ? (
        <select
          {...shared}
          onChange={(event) => {
            onChange(event.currentTarget.value)
          }}
        >
          <option value="">{leftOut}</option>
          {choices
            .filter((each) => each !== '')
            .map((each) => (
              <option key={each} value={each}>
                {choiceText(each)}
              </option>
            ))}
          {value !== '' && !choices.includes(value) && <option value={value}>{value}</option>}
        </select>
      ) : format === 'date' ? (
        <input {...shared} type="date" onInput={take} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={type === 'integer' ? 'numeric' : type === 'number' ? 'decimal' : 'text'}
          placeholder={fallback === undefined || required ? '' : t.defaultsTo(choiceText(fallback))}
          autocomplete="off"
          spellcheck={false}
          onInput={take}
        />
      )}
      <p class="ex-about" id={`${id}-about`}>
        <Prose text={description[language]} />
      </p>
      {problem !== undefined && (
        <p class="ex-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
