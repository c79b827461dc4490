/** The frame of the pages before somebody is signed in. */
import type { ReactNode } from 'react';
import icon from '../icon.svg';
import { ThemeSwitch } from './theme-switch.tsx';
import './sign-in.css';

export function EntryPage({ title, tagline, children }: { title: string; tagline: string; children: ReactNode }) {
  return (
    <div className="sign-in-page">
      <div className="corner">
        <ThemeSwitch />
      </div>
      <main id="main">
        <h1>
          <img src={icon} alt="" width={40} height={40} />
          {title}
        </h1>
        <p className="tagline">{tagline}</p>
        {children}
      </main>
    </div>
  );
}
