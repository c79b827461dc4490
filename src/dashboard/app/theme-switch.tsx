/** Switches between the theme of the system, dark and light. */
import { Moon, Sun, SunMoon } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { appTexts } from './texts.ts';
import { type Theme, useTheme } from './theme.ts';

const ICONS = { system: SunMoon, light: Sun, dark: Moon };

const NEXT: Record<Theme, Theme> = { system: 'dark', dark: 'light', light: 'system' };

export function ThemeSwitch() {
  const [theme, setTheme] = useTheme();
  const label = `${appTexts.shell.themeLabel}: ${appTexts.shell.theme[theme]}`;
  return (
    <Button
      variant="quiet"
      icon={ICONS[theme]}
      aria-label={label}
      title={label}
      onClick={() => setTheme(NEXT[theme])}
    />
  );
}
