/** The account of the person who is signed in: address, second factor, and who saw its data. */
import { useQuery } from 'urql';
import { AccountDocument } from '../../generated.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { OwnDataCard } from '../erasure/own-data-card.tsx';
import { EmailCard } from './email-card.tsx';
import { MailSettingsCard } from './mail-settings-card.tsx';
import { NameCard } from './name-card.tsx';
import { ScreenCard } from './screen-card.tsx';
import { SecondFactorCard } from './second-factor-card.tsx';
import { SignInCard } from './sign-in-card.tsx';
import { accountTexts as t } from './texts.ts';
import { TrailCard } from './trail-card.tsx';

export default function Account() {
  const [query, execute] = useQuery({ query: AccountDocument, requestPolicy: 'cache-and-network' });
  const refetch = () => execute({ requestPolicy: 'network-only' });
  return (
    <QueryBoundary query={query} select={({ viewer }) => viewer.person} refetch={refetch}>
      {(person) => (
        <>
          <PageTitle title={t.title} subtitle={person.name} />
          <div className="stack">
            <NameCard person={person} />
            <EmailCard person={person} />
            <SecondFactorCard person={person} refetch={refetch} />
            <SignInCard person={person} />
            <MailSettingsCard person={person} />
            <ScreenCard person={person} />
            <TrailCard />
            <OwnDataCard name={person.name} />
          </div>
        </>
      )}
    </QueryBoundary>
  );
}
