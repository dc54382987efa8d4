// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifcopenshell.process.Limits;
import org.lintel.ifcopenshell.process.Sandbox;
import org.lintel.ifcopenshell.program.Tool;
import org.lintel.ifcopenshell.server.Wire.WireException;

/**
 * Speaks with IfcGeomServer: sends the file, then asks for one product after the other.
 *
 * @param refines whether it can be told how finely to cut curves; generation 0.5 ends when it is
 */
public record ServerTool(Path program, boolean refines) implements Tool {

    private static final int LONGEST_GREETING = 1 << 16;
    /** The server takes the file as one block whose length it reads into a signed number, and adds to it. */
    private static final long LONGEST_FILE = Integer.MAX_VALUE - 64L;
    /** How fast it must at least read a file: a tenth of what generation 0.5 does. */
    private static final long BYTES_A_SECOND = 1_000_000;

    /** What a server says when it starts. */
    public static String greeting(Sandbox process) throws IOException {
        return greeting(new Wire(process.output(), process.input(), LONGEST_GREETING));
    }

    private static String greeting(Wire wire) throws IOException {
        return StandardCharsets.ISO_8859_1.decode(wire.expect(Wire.HELLO).block()).toString();
    }

    @Override
    public Ended run(Path file, Path folder, double metres, Limits limits, Progress progress, Sink sink)
            throws IOException {
        long length = Files.size(file);
        if (length > LONGEST_FILE) {
            return new Ended(Ended.Kind.REFUSED, Message.of("IfcGeomServer takes files up to 2 GiB; this one has {0} bytes",
                    "IfcGeomServer 只接受 2 GiB 以內的檔案；此檔案有 {0} 位元組", length));
        }
        try (InputStream content = Files.newInputStream(file);
                Sandbox process = Sandbox.start(program, List.of(), folder, limits, progress)) {
            try {
                process.allow(limits.step());
                var wire = new Wire(process.output(), process.input(), limits.message());
                greeting(wire);
                process.allow(limits.step().plusSeconds(length / BYTES_A_SECOND));
                if (refines) {
                    wire.send(Wire.DEFLECTION, deflection(metres));
                }
                wire.send(Wire.MODEL, content, (int) length);
                talk(wire, process, metres, limits, sink);
                return Ended.COMPLETE;
            } catch (WireException e) {
                return Ended.broken("it answered what makes no sense: {0}", "其回應不合理：{0}", e.getMessage());
            } catch (IOException e) {
                // the stream ended, or the pipe broke
                return death(process, limits);
            }
        }
    }

    /** A millimetre, which is what Lintel's own kernel cuts curves by, in the unit of the file. */
    private static byte[] deflection(double metres) {
        return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(0.001 / metres).array();
    }

    private static void talk(Wire wire, Sandbox process, double metres, Limits limits, Sink sink) throws IOException {
        boolean more = wire.expect(Wire.MORE).integer() == 1;
        while (more) {
            process.allow(limits.step());
            wire.send(Wire.GET, new byte[0]);
            Entity entity = Entity.read(wire.expect(Wire.ENTITY), metres);
            Message nonsense = entity.nonsense();
            if (nonsense == null) {
                sink.shape(entity.guid(), entity.mesh(), entity.placement(), entity.representation());
            } else {
                sink.nonsense(entity.guid(), nonsense);
            }
            // this is where the next shape is computed
            process.allow(limits.step());
            wire.send(Wire.NEXT, new byte[0]);
            more = wire.expect(Wire.MORE).integer() == 1;
        }
        wire.send(Wire.BYE, new byte[0]);
    }

    private static Ended death(Sandbox process, Limits limits) {
        int code = process.end();
        process.checkCancelled();
        if (process.late()) {
            return Ended.broken("it did not answer for {0} s", "它 {0} 秒沒有回應", limits.step().toSeconds());
        }
        String error = process.lastError();
        return error.isEmpty() ? Ended.broken("it ended with code {0}", "它以代碼 {0} 結束", code)
                : Ended.broken("it ended with code {0}: {1}", "它以代碼 {0} 結束：{1}", code, error);
    }
}
