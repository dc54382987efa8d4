// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Set;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.Trail;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.rules.signoff.SignerKey;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/**
 * Where the chain of a store ended at a time, signed by an actor, to be kept where nobody who can change the store can
 * change it.
 *
 * @param events how many events there were
 * @param hash of the last of them
 */
public record Checkpoint(String store, long events, String hash, Instant time, String actor, String key,
        String signature) {

    /** A checkpoint of a store as it stands. */
    public static Checkpoint of(Trail.Head head, Instant time, String actor, Signer signer) {
        byte[] bytes = Canonical.checkpoint(head.store(), head.number(), head.hash(), time, actor, signer.key());
        return new Checkpoint(head.store(), head.number(), head.hash(), time, actor, signer.key(),
                Base64.getEncoder().encodeToString(signer.sign(bytes)));
    }

    /** Whether it was signed with the key it names. */
    public boolean isSigned() {
        try {
            return SignerKey.parse(key).hasSigned(Canonical.checkpoint(store, events, hash, time, actor, key),
                    Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The key in few letters, as people compare it. */
    public String fingerprint() {
        return SignerKey.parse(key).fingerprint();
    }

    /** As a file. */
    public String written() {
        String title = store.replace("\\", "\\\\").replace("\"", "\\\"");
        return "lintel-checkpoint: 1\nstore: \"" + title + "\"\nevents: " + events + "\nhash: \"" + hash
                + "\"\ntime: \"" + time + "\"\nactor: \"" + actor + "\"\nkey: \"" + key + "\"\nsignature: \"" + signature + "\"\n";
    }

    /** Reads a file. */
    public static Checkpoint read(String file, String text) throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        if (root == null) {
            throw new YamlException(Location.of(file),
                    Message.of("this file is empty", "此檔案沒有內容"));
        }
        root.entries(Set.of("lintel-checkpoint", "store", "events", "hash", "time", "actor", "key", "signature"));
        YamlNode key = root.required("key");
        YamlNode events = root.required("events");
        YamlNode time = root.required("time");
        try {
            SignerKey.parse(key.text());
        } catch (IllegalArgumentException e) {
            throw key.complain("not an Ed25519 key", "並非 Ed25519 公開金鑰");
        }
        try {
            return new Checkpoint(root.required("store").text(), Long.parseLong(events.text()),
                    root.required("hash").text(), Instant.parse(time.text()), root.required("actor").text(), key.text(),
                    root.required("signature").text());
        } catch (NumberFormatException e) {
            throw events.complain("expected a whole number, not \"{0}\"", "此處應為整數，而非「{0}」", events.text());
        } catch (DateTimeParseException e) {
            throw time.complain("expected a time such as 2026-01-31T10:00:00Z, not \"{0}\"",
                    "此處應為時間，如 2026-01-31T10:00:00Z，而非「{0}」", time.text());
        }
    }
}
