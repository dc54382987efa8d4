// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import org.lintel.core.result.Confidence;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.SignOff;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;

/** A piece of evidence, and a place, in one line of plain text. Not yet made harmless for where it will stand. */
public final class EvidenceText {

    private EvidenceText() {
    }

    /** {@code Pset_X.Y = 3.5 (property of the type, m.ifc:12)}, {@code Document, Table 1, row a = 0.4 (candidate)} … */
    public static String of(Evidence evidence, Language language) {
        return of(evidence, language, "");
    }

    /** @param file the file that goes without saying: of places in it only the line is told */
    public static String of(Evidence evidence, Language language, String file) {
        if (evidence instanceof Evidence.FromModel model) {
            String where = place(model.where(), language, file);
            String path = model.path().isEmpty() ? "" : model.path() + " = ";
            return path + FileValue.shown(model.value()) + " (" + model.origin().label().in(language)
                    + (where.isEmpty() ? ")" : ", " + where + ")");
        }
        if (evidence instanceof Evidence.FromTable table) {
            String row = Message.of(Words.TABLE_ROW, table.source().citation(), table.called()).in(language);
            Confidence confidence = table.source().confidence();
            SignOff signOff = table.source().signOff();
            return row + " = " + table.value() + " (" + confidence.label().in(language)
                    + (signOff == null ? ")" : Words.COMMA.in(language) + signOff.sentence().in(language) + ")");
        }
        if (evidence instanceof Evidence.FromProject project) {
            return project.key() + " = " + project.value() + " ("
                    + Message.of(Words.SETTINGS, place(project.where(), language, file)).in(language) + ")";
        }
        return Message.of(Words.ASSUMED, ((Evidence.Assumed) evidence).reason()).in(language);
    }

    private static String place(Location where, Language language, String file) {
        if (!where.file().equals(file) || where.line() <= 0 && where.instance() <= 0) {
            return place(where);
        }
        return where.line() > 0 ? Message.of(Words.LINE, Long.toString(where.line())).in(language)
                : "#" + where.instance();
    }

    /** {@code file:line}, as terminals and editors make it a link; with {@code #id} where no line is known. */
    public static String place(Location where) {
        if (where.line() > 0) {
            return where.file() + ':' + where.line();
        }
        if (where.instance() > 0) {
            return where.file() + " #" + where.instance();
        }
        return where.file();
    }
}
