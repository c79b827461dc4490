/** The named operations of `schema/operations.graphql`, each with the example variables that its comment gives. */
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

export interface Example {
  name: string;
  /** The comment, `variables` as JSON text, and one operation with the fragments that it uses. */
  what: string;
  variables: string;
  /** Whom of the story the example is for. */
  email: string;
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
    const said = /^(.*?)\s*(\{.*\})?\s*(?:as (\S+@\S+))?$/s.exec(comment);
    const what = said?.[1] ?? '';
    const email = said?.[3] ?? DEFAULT_EMAIL;
    const parts = [operation, ...fragmentsOf(operation, fragments)].map(print);
    return [
      {
        name: operation.name.value,
        what,
        variables: said?.[2] ? JSON.stringify(JSON.parse(said[2]), null, 2) : '',
        email,
        query: `# ${what || operation.name.value} (as ${email})\n${parts.join('\n\n')}\n`,
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

/** Those used, also by other fragments, each once. */
function fragmentsOf(operation: OperationDefinitionNode, all: Map<string, FragmentDefinitionNode>) {
  const used = new Set<FragmentDefinitionNode>();
  const take = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = all.get(name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        take(fragment);
      },
    });
  take(operation);
  return [...used];
}
