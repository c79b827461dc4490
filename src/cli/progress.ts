/** A bar on a terminal, a line now and then elsewhere; on stderr. */
import { SingleBar } from 'cli-progress';

export function progressBar() {
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: '{bar} {percentage} % | {doing}', stream: process.stderr, clearOnComplete: true })
    : undefined;
  bar?.start(100, 0, { doing: '' });
  let [active, lastDoing] = [true, ''];
  return {
    at(share: number, doing: string) {
      bar?.update(Math.floor(share * 100), { doing });
      if (!bar && doing !== lastDoing) console.error(`${Math.floor(share * 100)} %, ${doing}`);
      lastDoing = doing;
    },
    end() {
      if (active) bar?.stop();
      active = false;
    },
  };
}
