/** The order of a list, and how many rows it shows at first, as parameters of the address. */
import { Select } from '../ui/select.tsx';
import { number } from '../values/format.ts';
import { listTexts } from './texts.ts';

const SIZES = ['100', '500', '5000'] as const;

export const sizeIn = (parameters: URLSearchParams): number =>
  Number(SIZES.find((each) => each === parameters.get('size')) ?? SIZES[0]);

interface Props<Order extends string> {
  /** The orders with their names. */
  orders: Readonly<Record<Order, string>>;
  order: Order;
  size: number;
  onChange: (change: { order?: string; size?: string }) => void;
}

export function OrderAndSize<Order extends string>({ orders, order, size, onChange }: Props<Order>) {
  return (
    <>
      <Select
        label={listTexts.sort}
        value={order}
        onChange={(next) => onChange({ order: next })}
        options={Object.entries<string>(orders)}
      />
      <Select
        label={listTexts.rows}
        value={String(size)}
        onChange={(next) => onChange({ size: next })}
        options={SIZES.map((each) => [each, number(Number(each))] as const)}
      />
    </>
  );
}
