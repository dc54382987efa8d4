// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a placed model, to be spoilt as programs and people do; entities of IFC4 and property sets of IFC2X3 alike. */
final class Spoiling {

    private static final List<String> CONVERSION = List.of("SourceCRS", "TargetCRS", "Eastings", "Northings", "OrthogonalHeight",
            "XAxisAbscissa", "XAxisOrdinate", "Scale");
    private static final Pattern ENTITY = Pattern.compile("(=IFCMAPCONVERSION\\()([^;]*)(\\);)");
    private static final Pattern SITE = Pattern.compile("(=IFCSITE\\([^;]*?\\.ELEMENT\\.,)(\\([^)]*\\)),(\\([^)]*\\)),([^,]*),");

    private String text;

    Spoiling(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    private static Pattern property(String name) {
        return Pattern.compile("('" + name + "',\\$,IFC[A-Z]+\\()([^)]*)(\\))");
    }

    /** The number of a map conversion. */
    double number(String name) {
        Matcher entity = ENTITY.matcher(text);
        if (entity.find()) {
            return Double.parseDouble(entity.group(2).split(",")[CONVERSION.indexOf(name)]);
        }
        Matcher property = property(name).matcher(text);
        if (!property.find()) {
            throw new IllegalStateException(name);
        }
        return Double.parseDouble(property.group(2));
    }

    Spoiling number(String name, double value) {
        String written = String.format(Locale.ROOT, "%.9f", value);
        Matcher entity = ENTITY.matcher(text);
        if (entity.find()) {
            List<String> values = new ArrayList<>(List.of(entity.group(2).split(",")));
            values.set(CONVERSION.indexOf(name), written);
            text = entity.replaceFirst(Matcher.quoteReplacement(entity.group(1) + String.join(",", values) + entity.group(3)));
        } else {
            text = replaced(property(name), 2, value1 -> written);
        }
        return this;
    }

    Spoiling times(String name, double factor) {
        return number(name, number(name) * factor);
    }

    /** The name of the coordinate system. */
    Spoiling system(String name) {
        text = text.replace("'EPSG:2326'", "'" + name + "'");
        return this;
    }

    Spoiling latitude(UnaryOperator<String> change) {
        text = replaced(SITE, 2, change);
        return this;
    }

    Spoiling longitude(UnaryOperator<String> change) {
        text = replaced(SITE, 3, change);
        return this;
    }

    Spoiling elevation(UnaryOperator<String> change) {
        text = replaced(SITE, 4, change);
        return this;
    }

    private String replaced(Pattern pattern, int group, UnaryOperator<String> change) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(pattern.pattern());
        }
        return text.substring(0, found.start(group)) + change.apply(found.group(group)) + text.substring(found.end(group));
    }
}
