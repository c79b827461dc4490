import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: 'primary' | 'quiet' | 'plain' | 'danger';
  icon?: LucideIcon;
  busy?: boolean;
}

export function Button({ variant = 'plain', icon: Icon, busy, children, className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`button ${variant} ${children ? '' : 'icon-only'} ${className}`}
      aria-busy={busy}
      disabled={busy}
      {...rest}
    >
      {Icon && <Icon size={16} aria-hidden />}
      {children}
    </button>
  );
}
