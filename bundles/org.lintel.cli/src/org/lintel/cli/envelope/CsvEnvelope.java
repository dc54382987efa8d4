// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.envelope;

import java.io.PrintStream;
import java.util.Locale;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.Infill;
import org.lintel.geometry.envelope.Surface;
import org.lintel.ifc.query.Sector;

/** One line a surface, for a spreadsheet; areas in m², heights in m above the ground, angles in degrees. */
final class CsvEnvelope implements EnvelopeReport {

    private final PrintStream out;

    CsvEnvelope(Terminal terminal) {
        out = terminal.out();
        out.print("file,surface,kind,level,storey,element,id,globalId,name,direction,azimuth,tilt,low,high,gross,"
                + "opaque,windows,glass,doors,panels,openings,well,wellArea,overRoof,clear,confidence\r\n");
    }

    @Override
    public void add(String file, Envelope envelope) {
        for (Surface s : envelope.surfaces()) {
            Surface.Place place = s.place();
            Surface.Outlook outlook = s.outlook();
            boolean flat = Double.isNaN(s.azimuth());
            String[] cells = {text(file), Integer.toString(s.number()), word(s.kind()), word(place.level()),
                text(place.storeyName()), s.element().typeName(), Long.toString(s.element().id()),
                text(s.element().globalId()), text(s.element().name()), flat ? "" : Sector.of(s.azimuth()).name(),
                flat ? "" : number(s.azimuth()), number(s.tilt()), number(place.low()), number(place.high()),
                number(s.gross()), number(s.opaque()), number(s.area(Infill.WINDOW)), number(s.area(Infill.GLASS)),
                number(s.area(Infill.DOOR)), number(s.area(Infill.PANEL)), number(s.area(Infill.OPENING)),
                outlook.well() == null ? "" : Integer.toString(outlook.well().number()),
                outlook.well() == null ? "" : number(outlook.well().area()), Boolean.toString(outlook.overRoof()),
                Double.isInfinite(outlook.clear()) ? "" : number(outlook.clear()), word(s.confidence())};
            out.print(String.join(",", cells) + "\r\n");
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String number(double value) {
        return Decimal.plain(Math.rint(value * 1e4) / 1e4);
    }

    /** Quoted where needed; a leading sign that a spreadsheet would run as a formula gets an apostrophe before it. */
    private static String text(String value) {
        String clean = value == null ? "" : Printable.of(value);
        if (!clean.isEmpty() && "=+-@".indexOf(clean.charAt(0)) >= 0) {
            clean = "'" + clean;
        }
        return clean.contains(",") || clean.contains("\"") ? '"' + clean.replace("\"", "\"\"") + '"' : clean;
    }

    @Override
    public void end() {
        out.flush();
    }
}
