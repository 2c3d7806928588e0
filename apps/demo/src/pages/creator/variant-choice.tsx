import { useTexts } from '../../i18n/language.tsx'
import { Segmented } from '../../parts/segmented.tsx'
import { pageTexts } from '../texts/texts.ts'
import { RANGES, TYPES, type Variant } from './variants.ts'

interface VariantChoiceProps {
  readonly variant: Variant
  readonly onChoose: (next: Partial<Variant>) => void
}

/** Which videos, and over which period. */
export const VariantChoice = ({ variant, onChoose }: VariantChoiceProps) => {
  const t = useTexts(pageTexts).creator
  return (
    <>
      <Segmented
        label={t.type}
        value={variant.type}
        options={TYPES.map((value) => ({ value, text: t.types[value] }))}
        onChoose={(type) => {
          onChoose({ type })
        }}
      />
      <Segmented
        label={t.range}
        value={variant.range}
        options={RANGES.map((value) => ({ value, text: t.ranges[value] }))}
        onChoose={(range) => {
          onChoose({ range })
        }}
      />
    </>
  )
}
