// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.step;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.lintel.claims.key.KeyException;
import org.lintel.claims.key.KeyVault;
import org.lintel.claims.record.Signer;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.core.user.UserFolder;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.SigningKey;

/**
 * Keys in Eclipse's secure storage: a file of the user's, encrypted with a pass phrase that is asked for once in a
 * session. The names of the keys stand in it in clear.
 */
public final class SecureStorage implements KeyVault {

    private static final String FILE = "signing-keys.secure";
    private static final String NODE = "org.lintel.claims/keys";

    private static SecureStorage ofUser;

    private final Path file;
    private final Supplier<char[]> ask;
    private final Supplier<char[]> askAgain;
    private char[] phrase;

    /**
     * A storage.
     *
     * @param ask asks for the pass phrase; gives null where somebody does not want to tell it
     * @param askAgain asks a second time for one that is chosen now
     */
    public SecureStorage(Path file, Supplier<char[]> ask, Supplier<char[]> askAgain) {
        this.file = file;
        this.ask = ask;
        this.askAgain = askAgain;
    }

    /** That of the user; one for the session, so that the phrase is asked for once. */
    public static synchronized SecureStorage ofUser() {
        if (ofUser == null) {
            ofUser = new SecureStorage(UserFolder.here().resolve(FILE), PassPhrase::ask, PassPhrase::askAgain);
        }
        return ofUser;
    }

    @Override
    public Text label() {
        return Text.of("secure storage", "安全儲存區");
    }

    @Override
    public synchronized List<String> names() {
        try {
            return Arrays.stream(node(new char[0]).keys()).sorted().toList();
        } catch (KeyException e) {
            return List.of();
        }
    }

    @Override
    public synchronized Signer open(String name) throws KeyException {
        return Signer.of(read(name));
    }

    private SigningKey read(String name) throws KeyException {
        try {
            String text = node(phrase()).get(name, null);
            if (text == null) {
                throw new KeyException(Message.of("there is no key {0} in the secure storage", "安全儲存區沒有金鑰 {0}", name));
            }
            return SigningKey.parse(name, text);
        } catch (StorageException e) {
            forgetPhrase();
            throw new KeyException(Message.of("the secure storage does not open with this pass phrase",
                    "此密碼短語不能開啟安全儲存區"));
        } catch (SheetException e) {
            throw new KeyException(e.text());
        }
    }

    @Override
    public synchronized void keep(String name, SigningKey key) throws KeyException {
        List<String> names = names();
        if (names.contains(name)) {
            throw new KeyException(Message.of("there is a key {0} in the secure storage already; keys are never "
                    + "written over", "安全儲存區已有金鑰 {0}；金鑰絕不覆寫", name));
        }
        if (!names.isEmpty()) {
            // all are encrypted with one phrase
            read(names.getFirst());
        } else {
            choose();
        }
        try {
            ISecurePreferences node = node(phrase());
            node.put(name, key.pem(), true);
            node.flush();
        } catch (StorageException | IOException e) {
            throw cannot(e);
        }
    }

    @Override
    public synchronized void forget(String name) throws KeyException {
        if (!names().contains(name)) {
            throw new KeyException(Message.of("there is no key {0} in the secure storage", "安全儲存區沒有金鑰 {0}", name));
        }
        try {
            ISecurePreferences node = node(new char[0]);
            node.remove(name);
            node.flush();
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /** A slip in a phrase that is never asked for twice would shut the keys away for good. */
    private void choose() throws KeyException {
        char[] chosen = phrase();
        char[] again = askAgain.get();
        boolean same = again != null && Arrays.equals(chosen, again);
        if (again != null) {
            Arrays.fill(again, '\0');
        }
        if (!same) {
            forgetPhrase();
            throw new KeyException(Message.of("the pass phrase was not told the same twice; nothing is kept",
                    "兩次輸入的密碼短語不同；沒有保存任何金鑰"));
        }
    }

    private char[] phrase() throws KeyException {
        if (phrase == null) {
            phrase = ask.get();
        }
        if (phrase == null) {
            throw new KeyException(Message.of("without its pass phrase the secure storage stays closed",
                    "沒有密碼短語，安全儲存區不能開啟"));
        }
        return phrase;
    }

    private void forgetPhrase() {
        if (phrase != null) {
            Arrays.fill(phrase, '\0');
            phrase = null;
        }
    }

    private ISecurePreferences node(char[] with) throws KeyException {
        try {
            java.nio.file.Files.createDirectories(file.getParent());
            return SecurePreferencesFactory.open(file.toUri().toURL(), Map.of(
                    IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec(with), IProviderHints.PROMPT_USER, false))
                    .node(NODE);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private static KeyException cannot(Exception e) {
        return new KeyException(Message.of("the secure storage cannot be used: {0}", "未能使用安全儲存區：{0}",
                String.valueOf(e.getMessage())));
    }
}
