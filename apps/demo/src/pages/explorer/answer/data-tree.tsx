import { format } from '@justoneapi/schema/units'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { CopyButton } from '../parts/copy-button.tsx'
import { Prose } from '../parts/prose.tsx'
import { explorerTexts } from '../texts/texts.ts'
import { typeNote, typeText, valueKind } from './describe-row.ts'
import { type Knowledge, toPath, toRows, type TreeRow } from './tree-rows.ts'

/** Lines have one height, so that only those in view have to exist. */
const ROW_PX = 28
const OVERSCAN = 12
const FIRST_DEPTH = 2

interface DataTreeProps {
  readonly data: unknown
  readonly knowledge: Knowledge
}

const ValueText = ({ row }: { row: TreeRow }) => {
  const t = useTexts(explorerTexts).answer
  const { value, count } = row
  if (count !== undefined) {
    const words = count === 0 ? t.empty : Array.isArray(value) ? t.items(count) : t.fields(count)
    return <span class="ex-inside">{words}</span>
  }
  return <span class={`ex-value ex-value-${valueKind(value)}`}>{JSON.stringify(value)}</span>
}

const readsAs = ({ figure, value, count }: TreeRow, language: 'en' | 'zh') =>
  figure === undefined || count !== undefined ? undefined : format(value, figure.unit, language)

const Row = ({ row, active, onPick }: { row: TreeRow; active: boolean; onPick: (toggle: boolean) => void }) => {
  const { language } = useLanguage()
  const reading = readsAs(row, language)
  const isNew = reading !== undefined && reading !== String(row.value)
  return (
    <div
      id={`row-${row.pointer}`}
      class="ex-row"
      role="treeitem"
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.count ? row.open : undefined}
      aria-selected={active}
      style={{ paddingInlineStart: `${row.depth * 18 + 8}px` }}
      onClick={() => {
        onPick(true)
      }}
    >
      <span class={`ex-chevron ${row.count ? '' : 'ex-gone'}`} aria-hidden="true" />
      <span class="ex-key">{row.key}</span>
      <ValueText row={row} />
      {isNew && <span class="ex-reading">{reading}</span>}
      <span class="ex-row-type">{typeText(row)}</span>
    </div>
  )
}

/** Everything that is known of the field that is chosen. */
const Selected = ({ row, hasSchema }: { row: TreeRow; hasSchema: boolean }) => {
  const t = useTexts(explorerTexts).answer
  const { language } = useLanguage()
  const note = typeNote(row, hasSchema, t)
  const reading = readsAs(row, language)
  const { value, figure } = row
  const text = () => (typeof value === 'string' ? value : JSON.stringify(value, null, 2))
  return (
    <section class="ex-selected" aria-label={t.selected}>
      <code class="ex-path">{toPath(row.pointer)}</code>
      <p class="ex-facts">
        <span class="badge">{typeText(row)}</span>
        {note !== undefined && <span>{note}</span>}
        {figure && <span class="badge">{t.certainty[figure.certainty]}</span>}
        {reading !== undefined && (
          <span>
            {t.readsAs} <b>{reading}</b>
          </span>
        )}
      </p>
      <p class="ex-about">{figure ? <Prose text={figure.description[language]} /> : '\u00a0'}</p>
      {typeof value === 'string' && value.length > 60 && <pre class="ex-long">{value.slice(0, 2000)}</pre>}
      <p class="ex-facts">
        <CopyButton text={() => toPath(row.pointer)} label={t.copyPath} />
        <CopyButton text={text} label={t.copyValue} />
      </p>
    </section>
  )
}

/** The answer as a tree: only the lines in view exist, so that large answers stay quick. */
export const DataTree = ({ data, knowledge }: DataTreeProps) => {
  const t = useTexts(explorerTexts).answer
  const [base, setBase] = useState(FIRST_DEPTH)
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState('')
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(600)
  const frame = useRef<HTMLDivElement>(null)
  const rows = useMemo(
    () => toRows(data, knowledge, (pointer, depth) => toggled.has(pointer) !== depth < base),
    [data, knowledge, toggled, base],
  )
  const at = Math.max(
    0,
    rows.findIndex(({ pointer }) => pointer === active),
  )
  const chosen = rows[at]

  useEffect(() => {
    if (frame.current) setHeight(frame.current.clientHeight)
  }, [rows.length])

  const show = (next: number) => {
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)]
    const box = frame.current
    if (!row || !box) return
    setActive(row.pointer)
    const y = rows.indexOf(row) * ROW_PX
    if (y < box.scrollTop) box.scrollTop = y
    else if (y + ROW_PX > box.scrollTop + box.clientHeight) box.scrollTop = y + ROW_PX - box.clientHeight
  }

  const toggle = ({ pointer, count }: TreeRow) => {
    if (!count) return
    const next = new Set(toggled)
    if (!next.delete(pointer)) next.add(pointer)
    setToggled(next)
  }

  const goIn = (row: TreeRow) => {
    if (row.open) show(at + 1)
    else toggle(row)
  }

  const goOut = (row: TreeRow) => {
    if (row.open) toggle(row)
    else show(rows.findIndex(({ pointer }) => pointer === row.pointer.replace(/\/[^/]*$/, '')))
  }

  const page = Math.max(1, Math.floor(height / ROW_PX) - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!chosen || event.ctrlKey || event.metaKey || event.altKey) return
    const move = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    }
    const to = (move as Record<string, number | undefined>)[event.key]
    if (to !== undefined) show(to)
    else if (event.key === 'ArrowRight') goIn(chosen)
    else if (event.key === 'ArrowLeft') goOut(chosen)
    else if (event.key === 'Enter' || event.key === ' ') toggle(chosen)
    else return
    event.preventDefault()
  }

  const first = Math.max(0, Math.floor(top / ROW_PX) - OVERSCAN)
  const last = Math.min(rows.length, Math.ceil((top + height) / ROW_PX) + OVERSCAN)
  const openAll = (depth: number) => {
    setBase(depth)
    setToggled(new Set())
  }

  return (
    <div class="ex-tree-box">
      <p class="ex-facts">
        <button
          class="ex-quiet"
          type="button"
          onClick={() => {
            openAll(Infinity)
          }}
        >
          {t.expand}
        </button>
        <button
          class="ex-quiet"
          type="button"
          onClick={() => {
            openAll(1)
          }}
        >
          {t.collapse}
        </button>
      </p>
      <div
        class="ex-tree"
        ref={frame}
        role="tree"
        tabIndex={0}
        aria-label="data"
        aria-activedescendant={chosen && at >= first && at < last ? `row-${chosen.pointer}` : undefined}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          setTop(event.currentTarget.scrollTop)
          setHeight(event.currentTarget.clientHeight)
        }}
      >
        <div role="presentation" class="ex-tree-inside" style={{ blockSize: `${rows.length * ROW_PX}px` }}>
          <div role="presentation" style={{ transform: `translateY(${first * ROW_PX}px)` }}>
            {rows.slice(first, last).map((row) => (
              <Row
                key={row.pointer}
                row={row}
                active={row === chosen}
                onPick={() => {
                  setActive(row.pointer)
                  toggle(row)
                }}
              />
            ))}
          </div>
        </div>
      </div>
      {chosen && <Selected row={chosen} hasSchema={knowledge.schema !== null} />}
    </div>
  )
}
