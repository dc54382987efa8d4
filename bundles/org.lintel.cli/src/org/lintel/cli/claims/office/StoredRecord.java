// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lintel.claims.evidence.BimEvidence;
import org.lintel.claims.evidence.ContentHash;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/** A BIM evidence record that a store has as a paper of an application. */
public final class StoredRecord {

    private StoredRecord() {
    }

    /** Whether a word names one, and no file. */
    public static boolean isNamed(String word, ParseResult options) {
        boolean store = options.matchedOptionValue("--store", null) != null
                || System.getenv(OpenStore.VARIABLE) != null;
        return store && !Files.exists(Path.of(word));
    }

    /**
     * Reads it.
     *
     * @param id of the paper
     * @throws RefusedException if there is none, or it is not as it was handed in
     */
    public static BimEvidence read(String id, ParseResult options)
            throws UsageException, StoreException, ConflictException, RefusedException, YamlException {
        EvidenceItem paper;
        try (ClaimStore store = OpenStore.open(options)) {
            paper = store.read((Reading records) -> records.find(EvidenceItem.TABLE, id));
        }
        if (paper == null) {
            throw new RefusedException(Message.of("there is no paper {0}", "沒有文件 {0}", id));
        }
        if (!paper.kind().equals(BimEvidence.PAPER)) {
            throw new RefusedException(Message.of("{0} is of the kind {1}, not {2}", "{0} 的類別為 {1}，而非 {2}", id, paper.kind(),
                    BimEvidence.PAPER));
        }
        if (paper.text() == null) {
            throw new RefusedException(Message.of("what {0} says was not kept, or has been erased: verify the file itself",
                    "{0} 的內容未有保存或已被刪除：請直接核實檔案", id));
        }
        if (!ContentHash.of(paper.text()).equals(paper.hash())) {
            throw new RefusedException(Message.of("{0} is not as it was handed in; \"lintel claims audit verify\" tells more",
                    "{0} 與提交時不同；可用「lintel claims audit verify」查核", id));
        }
        return BimEvidence.read(id, paper.text());
    }
}
