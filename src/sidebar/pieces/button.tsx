// Buttons: one filled per screen, the others quieter.
import type { ComponentProps } from 'preact';

interface ButtonProps extends ComponentProps<'button'> {
  /** Modifiers of the design's button: 'primary', 'tonal', 'outline', 'text', 'danger', 'icon', 'sm', 'block'. */
  look: string;
}

export function Button({ look, ...rest }: ButtonProps) {
  return <button type="button" {...rest} class={buttonClass(look)} />;
}

/** For links that look like buttons. */
export function buttonClass(look: string): string {
  return `tb-btn ${look
    .split(' ')
    .map((modifier) => `tb-btn--${modifier}`)
    .join(' ')}`;
}
