// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.lintel.check.project.SettingsFile;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.core.user.UserFolder;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.SignerKey;
import org.lintel.rules.signoff.SigningKey;
import org.lintel.rules.signoff.TrustedSigners;
import picocli.CommandLine.ParseResult;

/**
 * The user's signing key, and the keys whose owners the user trusts. Both are the user's own and stand in no project.
 */
public final class Signers {

    private Signers() {
    }

    /** Where the user's own key is or would be. */
    static Path ownKey() {
        return UserFolder.here().resolve("signing-key.pem");
    }

    static ExitCode makeKey(String named, Terminal terminal) throws IOException, UsageException {
        Path file = named == null ? ownKey() : Path.of(named);
        refuseInProject(file);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("{0} is there already; keys are never written over", "{0} 已存在；金鑰絕不覆寫", file);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        SigningKey key = SigningKey.generate();
        key.write(file);
        terminal.out().println(key.signer().text());
        terminal.note(Message.of("wrote {0}; keep it to yourself. Its public half is on stdout, its fingerprint is {1}",
                "已寫出 {0}；請妥為保管。公開金鑰見 stdout，指紋為 {1}", file, key.signer().fingerprint()));
        return ExitCode.OK;
    }

    /**
     * A key in a project's folder travels with the project.
     *
     * @throws UsageException if one above is a project or a working copy
     */
    public static void refuseInProject(Path file) throws IOException, UsageException {
        Path place = file.toAbsolutePath().normalize();
        Path folder = place.getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        Path real = folder == null ? place : folder.toRealPath().resolve("key");
        boolean versioned = false;
        for (Path above = real.getParent(); above != null; above = above.getParent()) {
            versioned |= Files.exists(above.resolve(".git"));
        }
        if (versioned || SettingsFile.find(real).isPresent()) {
            throw new UsageException("{0} lies in a project: a signing key must not travel with one; "
                    + "the usual place is {1}",
                    "{0} 位於項目內：簽署金鑰不得隨項目流傳；一般存放於 {1}", file, ownKey());
        }
    }

    static ExitCode trust(String key, ParseResult options, Terminal terminal)
            throws IOException, UsageException, SheetException {
        TrustedSigners trusted = TrustedSigners.ofUser();
        if (key == null) {
            for (Map.Entry<String, String> each : trusted.all().entrySet()) {
                terminal.out().println(each.getKey() + "  " + SignerKey.parse(each.getKey()).fingerprint() + "  "
                        + Printable.of(each.getValue()));
            }
            if (trusted.all().isEmpty()) {
                terminal.note(Message.of("you trust no signers yet: lintel tables trust KEY --by \"NAME\"",
                        "尚未信任任何簽署人：lintel tables trust 金鑰 --by \"名稱\""));
            }
            return ExitCode.OK;
        }
        SignerKey signer;
        try {
            signer = SignerKey.parse(key);
        } catch (IllegalArgumentException e) {
            throw new UsageException("not a public key: \"{0}\"; it looks like ed25519: and 44 letters",
                    "並非公開金鑰：「{0}」；應為 ed25519: 及 44 個字元", key);
        }
        if (options.matchedOptionValue("--remove", false)) {
            terminal.note(trusted.distrust(signer) ? Message.of("no longer trusted: {0}", "不再信任：{0}",
                    signer.fingerprint())
                    : Message.of("it was not trusted: {0}", "原本並未信任：{0}", signer.fingerprint()));
        } else {
            String name = options.matchedOptionValue("--by", "");
            try {
                trusted.trust(signer, name);
            } catch (IllegalArgumentException e) {
                throw new UsageException("say whose key it is: --by \"NAME\"", "請註明金鑰的持有人：--by \"名稱\"");
            }
            terminal.note(Message.of("{0} is trusted as {1}, in {2}", "已信任 {0}，名稱為 {1}，記於 {2}", signer.fingerprint(),
                    name,
                    trusted.file()));
        }
        trusted.write();
        return ExitCode.OK;
    }
}
