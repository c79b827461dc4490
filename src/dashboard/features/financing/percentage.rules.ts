/** "7.25" per cent: "0.0725", digit by digit, as binary fractions would round. Pure. */
export function fractionOf(percent: string): string {
  const [whole = '', part = ''] = percent.split('.');
  return `0.${whole.padStart(2, '0')}${part}`;
}

/** "0.0725": "7.25", the percentage of a fraction below 1. */
export function percentageOf(fraction: string): string {
  const [, digits = ''] = fraction.split('.');
  const whole = digits.slice(0, 2).padEnd(2, '0').replace(/^0/, '');
  const part = digits.slice(2).replace(/0+$/, '');
  return part ? `${whole}.${part}` : whole;
}
