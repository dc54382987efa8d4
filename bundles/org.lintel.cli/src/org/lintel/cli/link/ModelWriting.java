// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.edit.Edit;
import org.lintel.core.edit.Edits;
import org.lintel.core.text.Message;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.link.LinkSetFile;
import org.lintel.geo.link.RegisterFacts;
import org.lintel.geo.link.WriteBack;
import org.lintel.ifc.model.ModelException;
import picocli.CommandLine.ParseResult;

/** How accepted links get into the model. */
final class ModelWriting {

    private final ParseResult options;
    private final Terminal terminal;

    ModelWriting(ParseResult options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /** @return the link set of the model as it is now, which is kept where the model itself was written over */
    LinkSet write(LinkReport report, Path links, boolean rehearsal) throws IOException {
        Path file = report.file();
        if (!report.model().isEditable()) {
            throw new ModelException(file.toString(), Message.of("an archive or ifcXML cannot be edited", "不能修改壓縮檔或 ifcXML"),
                    Message.of("Unpack or convert it to .ifc first.", "請先解壓或轉換為 .ifc。"));
        }
        WriteBack.Written written = WriteBack.of(report.model(), file.toString(), report.set(),
                new RegisterFacts(report.matches()));
        if (written.edits().isEmpty()) {
            terminal.note(Message.of("the model has all of it already", "模型已有全部內容"));
            return report.set();
        }
        byte[] before = Files.readAllBytes(file);
        if (rehearsal) {
            show(before, written);
            return report.set();
        }
        byte[] after = Edits.apply(before, written.edits());
        String output = options.matchedOptionValue("--output", null);
        Path target = output == null ? file.toRealPath() : Path.of(output);
        AtomicFile.replace(target, out -> out.write(after));
        terminal.note(Message.of("wrote {0}: {1} links and property sets", "已寫出 {0}：{1} 項連結及屬性集", output == null ? file : target,
                written.links()));
        if (output != null) {
            // what was decided stands beside the copy too: its records alone would prove nothing
            Path beside = LinkSetFile.beside(target);
            LinkSetFile.write(report.set().of(target.getFileName().toString(), hash(after)), beside);
            terminal.note(Message.of("wrote {0}", "已寫出 {0}", beside));
            return report.set();
        }
        LinkSet now = report.set().of(hash(after));
        LinkSetFile.write(now, links);
        return now;
    }

    private void show(byte[] before, WriteBack.Written written) {
        for (Edit edit : written.edits()) {
            String old = new String(before, (int) edit.offset(), (int) edit.length(), StandardCharsets.ISO_8859_1);
            if (!old.isEmpty()) {
                terminal.out().println("- " + Printable.of(old));
            }
            edit.replacement().lines().forEach(line -> terminal.out().println("+ " + Printable.of(line)));
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
