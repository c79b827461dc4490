/** The named operations of `schema/operations.graphql`, each with the example variables that its comment gives. */
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

export interface Example {
  name: string;
  /** The comment before the operation. */
  description: string;
  /** JSON text. */
  variables: string;
  /** Of the person in the example data who can run it. */
  email: string;
  /** One operation with the fragments that it uses. */
  query: string;
}

const DEFAULT_EMAIL = 'broker@covalue.example';

export function examplesOf(text: string): Example[] {
  const { definitions } = parse(text);
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  return definitions.flatMap((operation) => {
    if (operation.kind !== Kind.OPERATION_DEFINITION || !operation.name) return [];
    const comment = commentBefore(text, operation.loc?.start ?? 0);
    const match = /^(.*?)\s*(\{.*\})?\s*(?:as (\S+@\S+))?$/s.exec(comment);
    const description = match?.[1] ?? '';
    const email = match?.[3] ?? DEFAULT_EMAIL;
    const parts = [operation, ...fragmentsOf(operation, fragments)].map(print);
    return [
      {
        name: operation.name.value,
        description,
        variables: match?.[2] ? JSON.stringify(JSON.parse(match[2]), null, 2) : '',
        email,
        query: `# ${description || operation.name.value} (as ${email})\n${parts.join('\n\n')}\n`,
      },
    ];
  });
}

function commentBefore(text: string, start: number): string {
  const lines = text.slice(0, start).trimEnd().split('\n');
  const first = lines.findLastIndex((line) => !line.startsWith('#')) + 1;
  return lines
    .slice(first)
    .map((line) => line.replace(/^#\s?/, '').trim())
    .join(' ');
}

/** The fragments that the operation uses, also through other fragments, each once. */
function fragmentsOf(operation: OperationDefinitionNode, all: Map<string, FragmentDefinitionNode>) {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = all.get(name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  collect(operation);
  return [...used];
}
