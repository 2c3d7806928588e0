import { useId } from 'preact/hooks'

interface SegmentedProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly text: string }[]
  readonly onChoose: (value: T) => void
  /** Keeps the label for screen readers only. */
  readonly bare?: boolean
}

/** One of a few, in a row: radio buttons underneath, so the arrow keys move through them. */
export const Segmented = <T extends string>({ label, value, options, onChoose, bare }: SegmentedProps<T>) => {
  const name = useId()
  return (
    <fieldset class="segmented">
      <legend class={bare ? 'visually-hidden' : undefined}>{label}</legend>
      <div class="segmented-row">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => {
                onChoose(option.value)
              }}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
