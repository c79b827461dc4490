/** Recommendations that nobody has answered are deleted with what they suggest. After an undo they are made again. */
import type { Statement } from '../../graph/statement.ts';
import type { DeletedWith } from '../../mutations/deletion/deletable.ts';
import { DELETE_UNANSWERED } from './recommendation.cypher.ts';

const deleting =
  (statement: Statement<{ id: string }>): DeletedWith =>
  async ({ runner }, id) => {
    await runner.run(statement, { id });
  };

export const deletedWithSuggested: Readonly<Record<string, DeletedWith>> = {
  off_: deleting(DELETE_UNANSWERED.Offering),
  prd_: deleting(DELETE_UNANSWERED.Product),
};
