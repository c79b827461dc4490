/** Relationships: the list, and the page of one. */
import { useParams } from 'wouter';
import { RelationshipList } from './relationship-list.tsx';
import { RelationshipPage } from './relationship-page.tsx';
import './relationships.css';

export default function Relationships() {
  const { id } = useParams<{ id?: string }>();
  return id ? <RelationshipPage key={id} id={id} /> : <RelationshipList />;
}
