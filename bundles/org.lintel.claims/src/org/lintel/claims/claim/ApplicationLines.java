// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.YearBasis;
import org.lintel.claims.training.Course;
import org.lintel.claims.training.Roll;
import org.lintel.claims.training.Trainee;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** Reads the lines of an application, and joins them with the courses and trainees they are for. */
final class ApplicationLines {

    private static final Pattern UNITS = Pattern.compile("[0-9]{1,9}([.][0-9]{1,3})?");

    private ApplicationLines() {
    }

    static List<Line> read(List<YamlNode> nodes, Funds.Found found) throws YamlException {
        List<Line> lines = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode each : nodes) {
            Line line = line(each, found);
            if (!ids.add(line.id())) {
                throw each.complain("two lines have the id {0}", "有兩行的編號同為 {0}", line.id());
            }
            lines.add(line);
        }
        return lines;
    }

    private static Line line(YamlNode node, Funds.Found found) throws YamlException {
        Map<String, YamlNode> entries =
                node.entries(Set.of("id", "item", "name", "cost", "units", "course", "trainee"));
        String item = node.required("item").text();
        if (found.scheme().versions().stream().noneMatch(version -> version.item(item) != null)) {
            throw node.required("item").complain("the scheme pays for no \"{0}\"; it pays for: {1}",
                    "此計劃沒有開支項目「{0}」；現有：{1}", item,
                    String.join(", ", found.scheme().versions().stream().flatMap(version -> version.items().stream())
                            .map(each -> each.id()).distinct().sorted().toList()));
        }
        if (entries.get("trainee") != null && entries.get("course") == null) {
            throw entries.get("trainee").complain("say in which course: \"course\" is missing here",
                    "請註明課程：此處缺少「course」");
        }
        return new Line(node.required("id").text(), item, text(entries, "name", ""),
                entries.get("cost") == null ? null : ApplicationFile.money(entries.get("cost")),
                entries.get("units") == null ? null : units(entries.get("units")), text(entries, "course", null),
                text(entries, "trainee", null));
    }

    private static String text(Map<String, YamlNode> entries, String key, String otherwise) throws YamlException {
        return entries.get(key) == null ? otherwise : entries.get(key).text();
    }

    private static BigDecimal units(YamlNode node) throws YamlException {
        if (UNITS.matcher(node.text()).matches()) {
            return new BigDecimal(node.text());
        }
        throw node.complain("expected a number with at most three decimals, not \"{0}\"", "此處應為最多三位小數的數字，而非「{0}」",
                node.text());
    }

    /**
     * The application with what its courses tell: where all of them lie in one year, the day that decides it.
     *
     * @param nodes of its lines, in order
     * @throws YamlException if a line is for a course or a trainee that is not there, or the same as one before
     */
    static Application joined(Application application, List<YamlNode> nodes, Roll roll) throws YamlException {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            Line line = application.lines().get(i);
            YamlNode node = nodes.get(i);
            if (line.course() == null) {
                continue;
            }
            if (!roll.courses().containsKey(line.course())) {
                throw node.required("course").complain("there is no course \"{0}\" in the file of the trainees",
                        "學員檔案沒有課程「{0}」", line.course());
            }
            if (line.trainee() == null) {
                continue;
            }
            Trainee trainee = roll.trainees().stream().filter(each -> each.id().equals(line.trainee())).findFirst()
                    .orElse(null);
            if (trainee == null || !trainee.courses().contains(line.course())) {
                throw node.required("trainee").complain("{0} is not enrolled in {1}", "{0} 未有報讀 {1}", line.trainee(),
                        line.course());
            }
            if (!seen.add(List.of(line.item(), line.course(), line.trainee()))) {
                throw node.complain("two lines are for {0} in {1}", "有兩行同為 {0} 報讀 {1}", line.trainee(), line.course());
            }
        }
        List<LocalDate> starts = courses(application, roll).stream().map(Course::start).sorted().toList();
        boolean one = !starts.isEmpty();
        for (YearBasis year : YearBasis.values()) {
            one &= starts.stream().map(year::of).distinct().count() == 1;
        }
        return application.yearDay() != null || !one ? application : application.with(starts.getFirst());
    }

    /** Where all lines are for one course, the days of its start and its end. */
    static Map<String, LocalDate> days(Application application, Roll roll) {
        Map<String, LocalDate> days = new TreeMap<>();
        List<Course> courses = courses(application, roll);
        if (courses.size() == 1) {
            days.put("course-start", courses.getFirst().start());
            days.put("course-end", courses.getFirst().end());
        }
        return days;
    }

    private static List<Course> courses(Application application, Roll roll) {
        return application.lines().stream().map(Line::course).filter(Objects::nonNull).distinct()
                .map(roll.courses()::get).sorted(Comparator.comparing(Course::id)).toList();
    }
}
