// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.key;

import java.util.List;
import java.util.Map;
import org.lintel.claims.record.Signer;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.SigningKey;

/** The key that stands in the environment, in {@link SigningKey#VARIABLE}, if there is one. */
public final class EnvironmentKey implements KeySource {

    private final String held;

    /** @param environment as the system gives it */
    public EnvironmentKey(Map<String, String> environment) {
        held = environment.get(SigningKey.VARIABLE);
    }

    @Override
    public Text label() {
        return Text.of("the environment", "環境變數");
    }

    @Override
    public List<String> names() {
        return held == null ? List.of() : List.of(SigningKey.VARIABLE);
    }

    @Override
    public Signer open(String name) throws KeyException {
        if (held == null || !name.equals(SigningKey.VARIABLE)) {
            throw new KeyException(Message.of("there is no key in {0}", "{0} 沒有金鑰", SigningKey.VARIABLE));
        }
        try {
            return Signer.of(SigningKey.parse(SigningKey.VARIABLE, held));
        } catch (SheetException e) {
            throw new KeyException(e.text());
        }
    }
}
