/** The fields of a form, with the problem that the server found beside its field. */
import { ErrorMessage } from './error-message.tsx';
import { Field, type FormField } from './form-field.tsx';

interface Problem {
  message: string;
  field: string | null;
}

export function FormFields<Name extends string>({
  fields,
  values,
  problem,
  onChange,
}: {
  fields: readonly FormField<Name>[];
  values: Record<Name, string>;
  problem?: Problem;
  onChange: (values: Record<Name, string>) => void;
}) {
  const shown = fields.filter(({ shownWith }) => !shownWith || shownWith(values));
  const isBesideField = shown.some(({ name }) => name === problem?.field);
  return (
    <>
      {shown.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name]}
          problem={problem?.field === field.name ? problem.message : undefined}
          onChange={(value) => onChange({ ...values, [field.name]: value })}
        />
      ))}
      {problem && !isBesideField && <ErrorMessage>{problem.message}</ErrorMessage>}
    </>
  );
}
