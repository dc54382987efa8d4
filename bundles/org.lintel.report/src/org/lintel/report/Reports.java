// SPDX-License-Identifier: EPL-2.0
package org.lintel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the report formats that are installed. */
public final class Reports {

    private Reports() {
    }

    /** The format of that id; null if there is none. Later formats are not even loaded. */
    public static ReportFormat find(String id) {
        for (ReportFormat format : load()) {
            if (format.id().equals(id)) {
                return format;
            }
        }
        return null;
    }

    /** All formats: Lintel's own in their fixed order, then others in the order they are found. */
    public static List<ReportFormat> all() {
        List<ReportFormat> formats = new ArrayList<>();
        for (ReportFormat format : load()) {
            formats.add(format);
        }
        return formats;
    }

    private static ServiceLoader<ReportFormat> load() {
        return ServiceLoader.load(ReportFormat.class, Reports.class.getClassLoader());
    }
}
