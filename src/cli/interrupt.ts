import type { Surroundings } from './surroundings.ts'

/** Whether somebody wants the command to end. */
export interface Interrupt {
  /** The signal that came, if one did. */
  readonly signal: 'SIGINT' | 'SIGTERM' | undefined
  /** Listens no more. */
  end(): void
}

/**
 * Listens for the signals that end a command. The first one only asks; it lets go of both, so that the second one ends the
 * process at once.
 */
export function listenForInterrupt({ signals }: Pick<Surroundings, 'signals'>, onFirst: () => void): Interrupt {
  let came: Interrupt['signal']
  const take = (signal: 'SIGINT' | 'SIGTERM') => (): void => {
    came = signal
    end()
    onFirst()
  }
  const listeners = { SIGINT: take('SIGINT'), SIGTERM: take('SIGTERM') }
  const end = (): void => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) signals?.off(signal, listeners[signal])
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) signals?.on(signal, listeners[signal])
  return {
    get signal() {
      return came
    },
    end,
  }
}
