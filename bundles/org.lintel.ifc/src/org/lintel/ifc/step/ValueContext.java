// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a {@link ValueReader} needs to know of the model it reads for. Implementations are safe for several threads. */
public interface ValueContext {

    /** The value of a reference {@code #id}: an instance, or a {@link Ref} where there is none. */
    Object reference(long id);

    /** The name of the type written in {@code b[from, to)}. */
    String typeName(byte[] b, int from, int to);

    /** The item written in {@code b[from, to)}, without the points. */
    Enumeration enumeration(byte[] b, int from, int to);

    /** How bytes above 127 are read that are not UTF-8. */
    Charset charset();

    /** How deep lists and typed values may stand in each other. */
    int maxNesting();

    /** The failure of reading a file as those are told who know its name. */
    default IOException named(IOException failure) {
        return failure;
    }

    /** Knows no model: references stay numbers, names are those of the file in upper case. */
    static ValueContext plain(Charset charset) {
        return new ValueContext() {

            @Override
            public Object reference(long id) {
                return new Ref(id);
            }

            @Override
            public String typeName(byte[] b, int from, int to) {
                return upper(b, from, to);
            }

            @Override
            public Enumeration enumeration(byte[] b, int from, int to) {
                return new Enumeration(upper(b, from, to));
            }

            @Override
            public Charset charset() {
                return charset;
            }

            @Override
            public int maxNesting() {
                return 200;
            }
        };
    }

    /** The ASCII text in {@code b[from, to)} in upper case. */
    static String upper(byte[] b, int from, int to) {
        return new String(b, from, to - from, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    }
}
