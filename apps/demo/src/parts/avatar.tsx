const COLOURS = 5

/** The first letter on a colour of its own. Pictures of the platform are not loaded: that would tell it who looks. */
export const Avatar = ({ id, name, large }: { id: string; name: string; large?: boolean }) => {
  const colour = Array.from(id).reduce((sum, digit) => sum + Number(digit), 0) % COLOURS
  return (
    <span class={`avatar avatar-${colour}${large ? ' avatar-large' : ''}`} aria-hidden="true">
      {Array.from(name)[0] ?? '·'}
    </span>
  )
}
