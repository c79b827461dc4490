/** Preloaded: this process has a clock that is wrong by as many ms as the file COVALUE_CLOCK_SHIFT says. */
import { readFileSync } from 'node:fs';

const RealDate = Date;
let shift = 0;
const read = () => {
  try {
    shift = Number(readFileSync(process.env.COVALUE_CLOCK_SHIFT, 'utf8')) || 0;
  } catch {
    shift = 0;
  }
};
read();
setInterval(read, 100).unref();

globalThis.Date = class extends RealDate {
  constructor(...values) {
    super(...(values.length ? values : [RealDate.now() + shift]));
  }

  static now() {
    return RealDate.now() + shift;
  }
};
