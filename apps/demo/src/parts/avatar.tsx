const COLOURS = 5

interface AvatarProps {
  readonly id: string
  readonly name: string
  readonly large?: boolean
  /** A chart colour from 0, where a chart shows the creator in it; the id decides without it. */
  readonly tone?: number
}

/** The first letter on a colour of its own. Pictures of the platform are not loaded: that would tell it who looks. */
export const Avatar = ({ id, name, large, tone }: AvatarProps) => {
  const colour = tone ?? Array.from(id).reduce((sum, digit) => sum + Number(digit), 0) % COLOURS
  return (
    <span class={`avatar avatar-${colour}${large ? ' avatar-large' : ''}`} aria-hidden="true">
      {Array.from(name)[0] ?? '·'}
    </span>
  )
}
