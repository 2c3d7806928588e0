import { search } from '@justoneapi/guide/find'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { Icon } from '../../../parts/icon.tsx'
import type { OperationEntry, PlatformEntry } from '../../../server/explorer/catalog.ts'
import { explorerTexts } from '../texts/texts.ts'
import { indexCatalog } from './index-catalog.ts'
import { moveFocus } from './move-focus.ts'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const OperationLink = ({ entry, current, where }: { entry: OperationEntry; current: boolean; where?: string }) => {
  const t = useTexts(explorerTexts).list
  const { language } = useLanguage()
  const mark = entry.unlisted !== undefined ? t.unlisted : entry.deprecated ? t.deprecated : undefined
  return (
    <li>
      <a class="ex-link" href={`/explorer/${entry.id}`} aria-current={current ? 'page' : undefined} data-row>
        <span class="ex-link-title">
          {entry.title[language]}
          {mark !== undefined && <span class="ex-mark">{mark}</span>}
          {entry.recommended && <span class="ex-mark ex-mark-good">{t.advised}</span>}
        </span>
        <span class="ex-link-path">
          {where !== undefined && <b>{where}</b>}
          {entry.path.replace(/^\/api\/[^/]+\//, '')}
        </span>
      </a>
    </li>
  )
}

interface PlatformGroupProps {
  readonly platform: PlatformEntry
  readonly current: string | undefined
  readonly open: boolean
  readonly onToggle: () => void
}

const PlatformGroup = ({ platform, current, open, onToggle }: PlatformGroupProps) => {
  const { language } = useLanguage()
  const id = `ex-platform-${platform.platform}`
  return (
    <section>
      <h3>
        <button
          class="ex-group"
          type="button"
          aria-expanded={open}
          aria-controls={id}
          data-row
          onClick={onToggle}
          onKeyDown={(event) => {
            if (event.key === (open ? 'ArrowLeft' : 'ArrowRight')) onToggle()
          }}
        >
          <span class="ex-chevron" aria-hidden="true" />
          {platform.title[language]}
          <span class="ex-count">{platform.operations.length}</span>
        </button>
      </h3>
      <ul id={id} hidden={!open}>
        {open &&
          platform.operations.map((entry) => (
            <OperationLink key={entry.id} entry={entry} current={entry.id === current} />
          ))}
      </ul>
    </section>
  )
}

/** All operations by platform, or those that fit what is typed. */
export const OperationList = ({ platforms, current }: { platforms: readonly PlatformEntry[]; current?: string }) => {
  const t = useTexts(explorerTexts).list
  const { language } = useLanguage()
  const [text, setText] = useState('')
  const home = platforms.find(({ operations }) => operations.some(({ id }) => id === current))?.platform
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(home === undefined ? [] : [home]))
  const input = useRef<HTMLInputElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const total = platforms.reduce((sum, { operations }) => sum + operations.length, 0)
  const index = useMemo(() => indexCatalog(platforms), [platforms])
  const result = useMemo(() => (text.trim() === '' ? undefined : search(index, [text])), [index, text])
  const isNone = result?.found.length === 0
  const shown = isNone ? result.near : result?.found
  const titleOf = (name: string) => platforms.find(({ platform }) => platform === name)?.title[language] ?? name

  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', focusSearch)
    return () => {
      removeEventListener('keydown', focusSearch)
    }
  }, [])

  // Before anything is painted, so that nothing moves.
  useLayoutEffect(() => {
    if (home !== undefined) setOpen((last) => (last.has(home) ? last : new Set(last).add(home)))
  }, [home, current])

  useLayoutEffect(() => {
    const row = rows.current?.querySelector<HTMLElement>('[aria-current]')
    const frame = rows.current
    if (!row || !frame || frame.scrollHeight <= frame.clientHeight) return
    const top = row.offsetTop - frame.offsetTop
    if (top < frame.scrollTop || top + row.offsetHeight > frame.scrollTop + frame.clientHeight) {
      frame.scrollTop = top - frame.clientHeight / 3
    }
  }, [current, open])

  return (
    <nav class="ex-list" aria-label={t.label}>
      <div class="ex-search">
        <Icon name="search" />
        <input
          ref={input}
          class="field"
          type="search"
          value={text}
          placeholder={t.placeholder}
          aria-label={t.search}
          aria-keyshortcuts="/"
          spellcheck={false}
          onInput={(event) => {
            setText(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && rows.current && moveFocus(rows.current, 'first')) event.preventDefault()
            if (event.key === 'Enter' && !isNone) rows.current?.querySelector<HTMLElement>('a[data-row]')?.click()
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <p class="ex-total" role="status">
        {result ? t.found(result.found.length) : t.all(total, platforms.length)}
        {result?.corrected.map(([word, taken]) => ` ${t.corrected(word, taken)}`)}
      </p>
      <div
        class="ex-rows"
        ref={rows}
        onKeyDown={(event) => {
          const to = ({ ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' } as const)[event.key]
          if (to === undefined) return
          if (moveFocus(event.currentTarget, to)) event.preventDefault()
          else if (to === 'previous') input.current?.focus()
        }}
      >
        {isNone && (
          <div class="ex-none">
            <p>
              <b>{t.none}</b>
            </p>
            <p>{t.noneText}</p>
            <button
              class="button button-quiet"
              type="button"
              onClick={() => {
                setText('')
                input.current?.focus()
              }}
            >
              {t.clear}
            </button>
            {result.near.length > 0 && <p>{t.near}</p>}
          </div>
        )}
        {shown && shown.length > 0 && (
          <ul>
            {shown.map((entry) => (
              <OperationLink
                key={entry.id}
                entry={entry}
                current={entry.id === current}
                where={titleOf(entry.platform)}
              />
            ))}
          </ul>
        )}
        {!result &&
          platforms.map((platform) => (
            <PlatformGroup
              key={platform.platform}
              platform={platform}
              current={current}
              open={open.has(platform.platform)}
              onToggle={() => {
                const next = new Set(open)
                if (!next.delete(platform.platform)) next.add(platform.platform)
                setOpen(next)
              }}
            />
          ))}
      </div>
    </nav>
  )
}
