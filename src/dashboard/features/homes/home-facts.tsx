/** The page of a home: its facts, and the history of its price and status. */
import { capitalised } from '../../../values/words.rules.ts';
import type { RecordQuery } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { area, date, money } from '../../values/format.ts';
import { askedPrice, homeName } from './home.ts';
import { homeTexts } from './texts.ts';

const t = homeTexts.page;

type Home = Extract<NonNullable<RecordQuery['node']>, { __typename: 'Listing' }>;

export function HomeFacts({ home }: { home: Home }) {
  const { listedOn, livingArea, areaUnit, history } = home;
  return (
    <>
      <PageTitle
        title={homeName(home)}
        subtitle={[home.city, home.stateOrProvince, home.postalCode, capitalised(home.standardStatus)]
          .filter(Boolean)
          .join(' · ')}
      />
      <div className="stack">
        <Card title={t.facts}>
          {home.remarks && <p>{home.remarks}</p>}
          <FactList>
            <Fact term={t.price}>{askedPrice(home)}</Fact>
            <Fact term={t.kind}>{home.homeType && capitalised(home.homeType)}</Fact>
            <Fact term={t.bedrooms}>{home.bedroomsTotal}</Fact>
            <Fact term={t.bathrooms}>{home.bathroomsTotal}</Fact>
            <Fact term={t.area}>{livingArea != null && area(livingArea, areaUnit)}</Fact>
            <Fact term={t.yearBuilt}>{home.yearBuilt}</Fact>
            <Fact term={t.listedOn}>{listedOn && date(listedOn)}</Fact>
            <Fact term={t.listedBy}>{home.listOfficeName}</Fact>
          </FactList>
        </Card>
        {history.length > 0 && (
          <Card title={t.history}>
            <ul>
              {history.map((change) => (
                <li key={change.id}>
                  {date(change.at)}: {capitalised(change.standardStatus)}
                  {change.listPrice && `, ${money(change.listPrice)}`}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}
