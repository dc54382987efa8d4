// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.step;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.util.NLS;
import org.lintel.check.project.SettingsFile;
import org.lintel.claims.key.EnvironmentKey;
import org.lintel.claims.key.FileKeys;
import org.lintel.claims.key.KeyException;
import org.lintel.claims.key.KeySource;
import org.lintel.claims.record.Signer;
import org.lintel.claims.store.StoreAddress;
import org.lintel.core.text.Message;
import org.lintel.ui.claims.ClaimsUi;
import org.osgi.service.prefs.BackingStoreException;

/** The keys somebody can sign with: in files, of which only the names are remembered, in the environment, in the vault. */
public final class Keys {

    private static final String RECENT = "keyFiles";
    private static final int MOST = 12;

    /**
     * A key that can be chosen.
     *
     * @param name as its place knows it
     * @param label as it is shown
     */
    public record Choice(KeySource source, String name, String label) {

        /** Somebody with this key; not in the workbench's thread, for a password may be asked for. */
        public Signer open() throws KeyException {
            if (source instanceof FileKeys) {
                refuseInProject(Path.of(name));
            }
            return source.open(name);
        }
    }

    private final KeySource files;
    private final SecureStorage vault;

    /** Those with which a store may be signed. */
    public Keys(StoreAddress store, SecureStorage vault) {
        files = new FileKeys(store instanceof StoreAddress.Folder folder ? List.of(folder.path()) : List.of());
        this.vault = vault;
    }

    /** All that are known, the one that was used last first. */
    public List<Choice> all() {
        List<Choice> all = new ArrayList<>();
        for (String each : recent()) {
            all.add(file(each));
        }
        for (String each : vault.names()) {
            all.add(new Choice(vault, each, NLS.bind(Messages.inVault, each)));
        }
        KeySource environment = new EnvironmentKey(System.getenv());
        try {
            for (String each : environment.names()) {
                all.add(new Choice(environment, each, NLS.bind(Messages.inEnvironment, each)));
            }
        } catch (KeyException e) {
            ILog.of(Keys.class).warn(e.getMessage(), e);
        }
        return all;
    }

    /** The key in a file. */
    public Choice file(String path) {
        return new Choice(files, path, path);
    }

    public SecureStorage vault() {
        return vault;
    }

    /** A key in a project's folder travels with the project. */
    private static void refuseInProject(Path file) throws KeyException {
        Path place = file.toAbsolutePath().normalize();
        for (Path above = place.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                throw inProject(file);
            }
        }
        if (SettingsFile.find(place).isPresent()) {
            throw inProject(file);
        }
    }

    private static KeyException inProject(Path file) {
        return new KeyException(Message.of("{0} lies in a project: a signing key must not travel with one",
                "{0} 位於項目內：簽署金鑰不得隨項目流傳", file));
    }

    /** The names of the files that were used last; never what is in them. */
    private static List<String> recent() {
        return node().get(RECENT, "").lines().filter(each -> Files.isRegularFile(Path.of(each))).toList();
    }

    /** Remembers which key was used, so that it is offered first. */
    public static void used(Choice choice) {
        if (choice.source() instanceof FileKeys) {
            List<String> all = new ArrayList<>(recent());
            all.remove(choice.name());
            all.addFirst(choice.name());
            node().put(RECENT, String.join("\n", all.subList(0, Math.min(MOST, all.size()))));
            try {
                node().flush();
            } catch (BackingStoreException e) {
                ILog.of(Keys.class).warn(e.getMessage(), e);
            }
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(ClaimsUi.ID);
    }
}
