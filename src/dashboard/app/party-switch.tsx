import { useLocation } from 'wouter';
import { useViewer } from '../client/viewer.tsx';
import { appTexts } from './texts.ts';

export function PartySwitch() {
  const { me, party, parties, switchTo } = useViewer();
  const [, navigate] = useLocation();
  return (
    <label className="acting">
      <span className="visually-hidden">{appTexts.shell.actingFor}</span>
      <select
        value={party.id}
        onChange={(event) => {
          switchTo(event.target.value);
          navigate('/');
        }}
      >
        {parties.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === me.person.id ? `${name} (${appTexts.shell.yourself})` : name}
          </option>
        ))}
      </select>
    </label>
  );
}
