// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.georeference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.link.Data;
import org.lintel.core.edit.Edits;
import org.lintel.core.text.Message;
import org.lintel.geo.doctor.Check;
import org.lintel.geo.doctor.Checks;
import org.lintel.geo.doctor.Register;
import org.lintel.geo.doctor.Repair;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.match.ClaimedRegister;
import org.lintel.ifc.model.ModelException;
import picocli.CommandLine.ParseResult;

/** {@code lintel georeference fix}: repairs what is proved wrong, or what the user names. */
final class FixModel {

    private final ParseResult options;
    private final Terminal terminal;

    FixModel(ParseResult options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /** Says what stays, and why: no repair follows from the model, or it is for somebody to choose. */
    private ExitCode left(Repair.Done done) {
        for (Repair.Left left : done.left()) {
            boolean choice = left.diagnosis().choice() && !left.diagnosis().fixes().isEmpty();
            terminal.complain(choice ? Message.of("{0} stays: {1}; --only {0} repairs it by the map", "{0} 仍在：{1}；以 --only {0} 按地圖修復",
                    left.check().number(), left.diagnosis().summary())
                    : Message.of("{0} stays, no repair follows from the model: {1}", "{0} 仍在，模型資料不足以修復：{1}", left.check().number(),
                            left.diagnosis().summary()));
        }
        return ExitCode.FINDINGS;
    }

    ExitCode run(Path file) throws IOException, UsageException {
        List<String> only = options.matchedOptionValue("--only", List.of());
        Set<String> chosen = new TreeSet<>(only);
        List<String> known = Stream.concat(Checks.GEOREFERENCE.stream(), Checks.HONG_KONG.stream()).map(Check::number)
                .toList();
        for (String number : chosen) {
            if (!known.contains(number)) {
                throw new UsageException("--only: there is no check \"{0}\"; there are {1}", "--only：沒有檢查「{0}」；可用 {1}", number,
                        String.join(", ", known));
            }
        }
        var writing = new Writing(options, terminal);
        try (var progress = new ProgressLine(terminal); Data data = GeoreferenceVerb.registers(options, terminal)) {
            Register register = data == null ? null : new ClaimedRegister(data.sources(), progress);
            byte[] before = writing.read(file, Reading.of(options));
            Repair.Done done = Repair.run(before, file.toString(), chosen, register, progress);
            if (done.steps().isEmpty()) {
                if (done.left().isEmpty()) {
                    terminal.note(Message.of("nothing to repair", "沒有需要修復之處"));
                    return ExitCode.OK;
                }
                return left(done);
            }
            byte[] now = before;
            for (Repair.Step step : done.steps()) {
                terminal.out().println(step.check().number() + "  "
                        + Printable.of(step.diagnosis().summary().in(terminal.language())));
                terminal.out().println("     → " + Printable.of(step.fix().label().in(terminal.language())));
                if (options.matchedOptionValue("--dry-run", false)) {
                    writing.show(now, step.fix().edits());
                }
                now = Edits.apply(now, step.fix().edits());
            }
            if (register != null) {
                register.attributions().forEach(words -> terminal.out().println(Printable.of(words)));
            }
            ExitCode written = writing.write(file, done.bytes());
            return written == ExitCode.OK && !done.left().isEmpty() ? left(done) : written;
        } catch (GeodataException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        } catch (ModelException e) {
            Reading.complain(terminal, file.toString(), e);
            return ExitCode.UNREADABLE;
        }
    }
}
