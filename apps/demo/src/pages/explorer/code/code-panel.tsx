import type { OperationInfo } from '@justoneapi/schema'
import { HOSTS } from '@justoneapi/guide/hosts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { api, ask } from '../../../api/client.ts'
import { useSession } from '../../../api/session.tsx'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { Segmented } from '../../../parts/segmented.tsx'
import { CopyButton } from '../parts/copy-button.tsx'
import { explorerTexts } from '../texts/texts.ts'

const LANGUAGES = ['ts', 'cli', 'curl', 'python', 'js', 'java', 'go', 'php', 'prompt'] as const
const ENVIRONMENTS = ['prod-global', 'prod-cn'] as const

type CodeLanguage = (typeof LANGUAGES)[number]
type EnvironmentName = (typeof ENVIRONMENTS)[number]

/** A pause in typing. */
const PAUSE_MS = 150

interface CodePanelProps {
  readonly operation: OperationInfo
  readonly args: Record<string, string>
}

/** The call as code to take home, with what is filled in. It is written by the server, which has the library for it. */
export const CodePanel = ({ operation, args }: CodePanelProps) => {
  const t = useTexts(explorerTexts).code
  const { language } = useLanguage()
  const { session } = useSession()
  const [code, setCode] = useState<CodeLanguage>('ts')
  const [environment, setEnvironment] = useState<EnvironmentName>(session?.environment ?? 'prod-global')
  const [shown, setShown] = useState({ request: '', text: '' })
  const typed = useRef('')
  const request = JSON.stringify({ operation: operation.id, args, code, environment, language })
  useEffect(() => {
    let current = true
    // Only typing is waited for; a choice is shown at once.
    const isTyping = typed.current !== '' && typed.current !== JSON.stringify(args)
    typed.current = JSON.stringify(args)
    const show = (text: string) => {
      if (current) setShown({ request, text })
    }
    const timer = setTimeout(
      () => {
        ask(api.explorer.code.$post({ json: { operation: operation.id, args, code, environment, language } })).then(
          (answer) => {
            show(answer.text)
          },
          () => {
            show('')
          },
        )
      },
      isTyping ? PAUSE_MS : 0,
    )
    return () => {
      current = false
      clearTimeout(timer)
    }
    // `request` is all of them.
  }, [request])
  return (
    <div class="ex-stack">
      <Segmented
        bare
        label={t.label}
        value={code}
        options={LANGUAGES.map((value) => ({ value, text: t.languages[value] }))}
        onChoose={setCode}
      />
      {/* Above the code, whose height changes with what is chosen: nothing moves under the hand. */}
      <Segmented
        label={t.environment}
        value={environment}
        options={ENVIRONMENTS.map((value) => ({ value, text: `${t.environments[value]} · ${value}` }))}
        onChoose={setEnvironment}
      />
      <div class="ex-code-box">
        <div class="ex-code-copy">
          <CopyButton text={() => shown.text} label={t.copy} disabled={shown.request !== request} />
        </div>
        <pre
          class={`ex-code ${code === 'prompt' ? 'ex-wrap' : ''}`}
          tabIndex={0}
          role="region"
          aria-label={t.languages[code]}
          aria-busy={shown.request !== request}
        >
          {shown.text}
        </pre>
      </div>
      <p class="ex-about">{t.token}</p>
      <p class={environment === 'prod-cn' ? 'ex-advice ex-advice-warn' : 'ex-advice'}>
        <code>{HOSTS[environment]}</code>
        <br />
        {t.advice[environment]} {session && t.here(session.environment)}
      </p>
    </div>
  )
}
