/** The key of the installation, as it is configured. */
import { INSTALLATION_KEY, InstallationKey } from './access-control/installation-key.ts';
import { localSecret } from './access-control/tokens.ts';
import { type Config, requireSecretKey } from './config.ts';

/** Without SECRET_KEY, the key is derived from the signing key of the data folder; what it encrypted is readable with SECRET_KEY too. */
export function installationKeyOf(config: Config): InstallationKey {
  requireSecretKey(config);
  const { SECRET_KEY, SECRET_KEY_PREVIOUS = [], COVALUE_DATA } = config;
  const ofFolder = localSecret(COVALUE_DATA, INSTALLATION_KEY);
  return SECRET_KEY
    ? new InstallationKey(SECRET_KEY, [...SECRET_KEY_PREVIOUS, ofFolder])
    : new InstallationKey(ofFolder, SECRET_KEY_PREVIOUS);
}
