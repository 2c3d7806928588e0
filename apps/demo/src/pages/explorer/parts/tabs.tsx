import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

interface TabsProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly tabs: readonly { readonly value: T; readonly text: string }[]
  readonly onChoose: (value: T) => void
  readonly children: ComponentChildren
}

/** Panels of which one is shown. Arrow keys move between the tabs. */
export const Tabs = <T extends string>({ label, value, tabs, onChoose, children }: TabsProps<T>) => {
  const list = useRef<HTMLDivElement>(null)
  const choose = (at: number) => {
    const tab = tabs[(at + tabs.length) % tabs.length]
    if (!tab) return
    onChoose(tab.value)
    list.current?.querySelector<HTMLElement>(`#tab-${tab.value}`)?.focus()
  }
  const at = tabs.findIndex((tab) => tab.value === value)
  return (
    <div class="ex-tabs">
      <div
        class="ex-tablist"
        role="tablist"
        aria-label={label}
        ref={list}
        onKeyDown={(event) => {
          const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
          if (to === undefined) return
          event.preventDefault()
          choose(to)
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            id={`tab-${tab.value}`}
            class="ex-tab"
            type="button"
            role="tab"
            aria-selected={tab.value === value}
            aria-controls="tab-panel"
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => {
              onChoose(tab.value)
            }}
          >
            {tab.text}
          </button>
        ))}
      </div>
      <div class="ex-tabpanel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${value}`}>
        {children}
      </div>
    </div>
  )
}
