// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lintel.claims.privacy.Purpose;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.text.Message;
import picocli.CommandLine.ParseResult;

/** Records that leave a store: made whole, then told to the store with purpose and hash, only then handed over. */
final class Handover {

    /** What is handed over. */
    @FunctionalInterface
    interface Content {
        /** Writes it; says how many records it has. */
        long writeTo(OutputStream out) throws IOException;
    }

    private final ClaimStore store;
    private final Signer signer;
    private final Purpose purpose;
    private final Terminal terminal;

    /** @throws UsageException if no purpose is told, or nobody who takes it */
    Handover(ClaimStore store, ParseResult options, Terminal terminal)
            throws UsageException, StoreException, IOException {
        String words = options.matchedOptionValue("--purpose", null);
        if (words == null) {
            throw new UsageException("records leave a store for a purpose, which is recorded: --purpose WORDS",
                    "記錄離開儲存庫須有用途，並會登記：--purpose 文字");
        }
        try {
            purpose = new Purpose(words);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--purpose takes one line of 3 to 200 characters", "--purpose 應為一行，3 至 200 字");
        }
        this.store = store;
        this.signer = OpenStore.signer(options);
        this.terminal = terminal;
    }

    /**
     * Hands it over.
     *
     * @param file null for stdout
     * @param what and {@code subject}: as {@link Purpose.Export} takes them
     */
    void to(String file, String what, String subject, Content content)
            throws IOException, StoreException, ConflictException {
        if (file == null) {
            Path made = Files.createTempFile("lintel-", ".out");
            try {
                told(made, what, subject, content);
                Files.copy(made, terminal.out());
            } finally {
                Files.deleteIfExists(made);
            }
            return;
        }
        Exception[] refused = new Exception[1];
        try {
            AtomicFile.replace(Path.of(file), out -> {
                try {
                    told(out, what, subject, content);
                } catch (StoreException | ConflictException e) {
                    refused[0] = e;
                    throw new IOException(e);
                }
            });
        } catch (IOException e) {
            if (refused[0] instanceof StoreException store) {
                throw store;
            }
            if (refused[0] instanceof ConflictException conflict) {
                throw conflict;
            }
            throw e;
        }
        terminal.note(Message.of("wrote {0}; that it was taken, and why, is recorded", "已寫入 {0}；取用者及用途已登記", file));
    }

    private void told(Path file, String what, String subject, Content content)
            throws IOException, StoreException, ConflictException {
        try (OutputStream out = Files.newOutputStream(file)) {
            told(out, what, subject, content);
        }
    }

    private void told(OutputStream out, String what, String subject, Content content)
            throws IOException, StoreException, ConflictException {
        DigestOutputStream digest = new DigestOutputStream(out, sha256());
        long rows = content.writeTo(digest);
        digest.flush();
        purpose.record(store, signer, new Purpose.Export(what, subject, rows,
                HexFormat.of().formatHex(digest.getMessageDigest().digest())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
