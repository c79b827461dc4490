export default function GraphScreen() {
  return null;
}
