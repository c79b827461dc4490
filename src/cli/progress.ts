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

/**
 * The same for a file that is read, by its bytes.
 * @param figures the counters: a bar shows `format`, a line what `line` says, each tenth of the file
 */
export function fileProgress<Figures extends object>(
  size: number,
  { format, line, start }: { format: string; line: (figures: Figures) => string; start: Figures },
) {
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: `{bar} {percentage} % | ${format} | {eta_formatted} left`, stream: process.stderr })
    : undefined;
  let [active, lastLine] = [true, 0];
  bar?.start(size, 0, start);
  return {
    at(bytes: number, figures: Figures) {
      bar?.update(bytes, figures);
      const percent = Math.floor((100 * bytes) / size);
      if (!bar && percent >= lastLine + 10) {
        lastLine = percent;
        console.error(`${percent} %, ${line(figures)}`);
      }
    },
    say(text: string) {
      console.error(bar ? `\r\u001b[K${text}` : text);
    },
    end() {
      if (active) bar?.stop();
      active = false;
    },
  };
}
