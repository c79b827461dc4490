import { Link } from 'wouter';
import { pagePath } from '../../values/page-path.rules.ts';

/** The name of a record, which leads to its page. */
export const RecordLink = ({ record: { id, name } }: { record: { id: string; name: string } }) => (
  <Link href={pagePath(id)}>{name}</Link>
);
