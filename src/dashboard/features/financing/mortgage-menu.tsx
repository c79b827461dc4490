/** Corrects or deletes a mortgage: the client what it stated itself, a provider its own note. */
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { UpdateMortgageDocument } from '../../generated.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { RecordMenu } from '../corrections/record-menu.tsx';
import { correctionTexts } from '../corrections/texts.ts';
import {
  ALL_FIELDS,
  type FactName,
  factsOf,
  otherFactsOf,
  type RecordedMortgage,
  valuesOf,
} from './mortgage-fields.ts';
import { recordTexts as t } from './record-texts.ts';

export function MortgageMenu({ mortgage, isMine }: { mortgage: RecordedMortgage; isMine: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const isOwn = isMine !== mortgage.isNote;
  return (
    <>
      <RecordMenu
        id={mortgage.id}
        version={mortgage.version}
        name={mortgage.lender}
        items={isOwn ? [{ label: t.correctMortgage, onSelect: () => setOpen(true) }] : []}
        deleteLabel={isMine || mortgage.isNote ? correctionTexts.delete : undefined}
      />
      {isOpen && <CorrectDialog mortgage={mortgage} onClose={() => setOpen(false)} />}
    </>
  );
}

function CorrectDialog({ mortgage, onClose }: { mortgage: RecordedMortgage; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateMortgageDocument, t.corrected);
  return (
    <FormDialog<FactName>
      title={t.correctMortgage}
      fields={ALL_FIELDS}
      initial={valuesOf(mortgage)}
      {...{ busy, problem, onClose }}
      onSubmit={(values) =>
        mutate({ id: mortgage.id, expectedVersion: mortgage.version, ...otherFactsOf(mortgage), ...factsOf(values) })
      }
    />
  );
}
