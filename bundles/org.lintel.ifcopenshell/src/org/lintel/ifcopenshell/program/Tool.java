// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.program;

import java.io.IOException;
import java.nio.file.Path;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.ifcopenshell.process.Limits;

/** One way to have a foreign program compute the shapes of the products in a file. */
public interface Tool {

    /** Takes what the program answers. */
    interface Sink {

        /**
         * A shape.
         *
         * @param guid the GlobalId of its product
         * @param mesh in metres
         * @param at from the mesh to the world
         * @param representation the number of the representation shown, 0 where the program does not tell
         * @throws FullException if no more shapes can be held
         */
        void shape(String guid, Mesh mesh, Matrix at, long representation);

        /** An answer for a product that makes no sense. */
        void nonsense(String guid, Message why);
    }

    /** All that may be held is held. */
    final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public FullException() {
            super("too many shapes", null, false, false);
        }
    }

    /** How a run ended. */
    record Ended(Kind kind, Message why) {

        /** The sorts of ends. */
        public enum Kind {
            /** It said that there is nothing more. */
            COMPLETE,
            /** It ended, was killed, or spoke nonsense before it was through. */
            BROKEN,
            /** It cannot take this file, whatever is left out of it. */
            REFUSED
        }

        public static final Ended COMPLETE = new Ended(Kind.COMPLETE, Message.EMPTY);

        public static Ended broken(String en, String zhHk, Object... arguments) {
            return new Ended(Kind.BROKEN, Message.of(en, zhHk, arguments));
        }
    }

    /**
     * Runs the program once over a file.
     *
     * @param folder an empty folder where the program may write
     * @param metres how many metres the length unit of the file is
     * @param limits for this run
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     * @throws IOException if the file cannot be read or the program cannot be started
     */
    Ended run(Path file, Path folder, double metres, Limits limits, Progress progress, Sink sink) throws IOException;
}
