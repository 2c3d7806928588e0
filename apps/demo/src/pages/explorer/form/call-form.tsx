import { findProblems } from '@justoneapi/guide/arguments'
import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'
import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { useTexts } from '../../../i18n/language.tsx'
import { CopyButton } from '../parts/copy-button.tsx'
import { explorerTexts } from '../texts/texts.ts'
import { CallBar } from './call-bar.tsx'
import { type FormValues, toAddress, toArguments } from './form-values.ts'
import { ParameterField } from './parameter-field.tsx'
import { problemText } from './problem-text.ts'

interface CallFormProps {
  readonly form: RefObject<HTMLFormElement | null>
  readonly operation: OperationInfo
  readonly values: FormValues
  readonly onChange: (values: FormValues) => void
  readonly calling: boolean
  /** Undefined on the real API. */
  readonly provoke: number | undefined
  readonly onProvoke: (code: number | undefined) => void
  readonly onSend: () => void
}

/** More optional parameters than these are folded away. */
const SHOWN = 5

const sortParameters = (parameters: readonly ParameterInfo[]) =>
  [...parameters].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false))

/** The form of an operation, made from its parameters. Nothing is sent while a field is wrong. */
export const CallForm = ({ form, operation, values, onChange, calling, provoke, onProvoke, onSend }: CallFormProps) => {
  const t = useTexts(explorerTexts).form
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const problems = findProblems(operation, toArguments(operation, values))
  const problemOf = (name: string) => {
    const problem = problems.find(({ parameter }) => parameter.name === name)
    const isShown = tried || (left.has(name) && problem?.kind !== 'missing')
    return problem && isShown ? problemText(problem, t) : undefined
  }
  const parameters = sortParameters(operation.parameters)
  const needed = parameters.filter(({ required }) => required).length
  const first = parameters.length - needed <= SHOWN + 1 ? parameters : parameters.slice(0, needed + SHOWN - 1)
  const rest = parameters.slice(first.length)
  const isOpen = rest.some(({ name }) => (values[name] ?? '') !== '' || problemOf(name) !== undefined)

  const field = (parameter: ParameterInfo) => (
    <ParameterField
      key={parameter.name}
      parameter={parameter}
      value={values[parameter.name] ?? ''}
      problem={problemOf(parameter.name)}
      onChange={(value) => {
        onChange({ ...values, [parameter.name]: value })
      }}
      onLeave={() => {
        setLeft((last) => new Set(last).add(parameter.name))
      }}
    />
  )

  const submit = (event: Event) => {
    event.preventDefault()
    setTried(true)
    const [problem] = problems
    if (problem) {
      const wrong = form.current?.elements.namedItem(problem.parameter.name)
      if (wrong instanceof HTMLElement) wrong.focus()
      return
    }
    if (!calling) onSend()
  }

  return (
    <form
      class="ex-form"
      ref={form}
      noValidate
      aria-labelledby="ex-form-title"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
      }}
    >
      <div class="ex-form-head">
        <h2 id="ex-form-title">{t.label}</h2>
        <CopyButton text={() => location.origin + toAddress(operation, values)} label={t.link} title={t.linkHint} />
        <button
          class="ex-quiet"
          type="button"
          onClick={() => {
            setTried(false)
            setLeft(new Set())
            onChange({})
          }}
        >
          {t.reset}
        </button>
      </div>
      {parameters.length === 0 && <p class="ex-about">{t.none}</p>}
      {first.map(field)}
      {rest.length > 0 && (
        <details class="ex-more" open={isOpen}>
          <summary>{t.more(rest.length)}</summary>
          {rest.map(field)}
        </details>
      )}
      <p class="ex-problem ex-problems" role="alert">
        {tried && problems.length > 0 ? t.problems(problems.length) : ''}
      </p>
      <CallBar calling={calling} provoke={provoke} onProvoke={onProvoke} />
    </form>
  )
}
