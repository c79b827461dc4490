/** "7.25" per cent: "0.0725", digit by digit, as binary fractions would round. Pure. */
export function fractionOf(percent: string): string {
  const [whole = '', part = ''] = percent.split('.');
  return `0.${whole.padStart(2, '0')}${part}`;
}
