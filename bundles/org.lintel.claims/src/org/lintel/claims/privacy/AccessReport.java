// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.privacy;

import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.Attendance;
import org.lintel.claims.record.Certificate;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ErasureRequest;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Tie;
import org.lintel.claims.record.Trainee;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * Everything a store holds of one person, application or firm that tells of people, for whom it is about: where it stands,
 * how long it is kept, and to whom it was given. Identity numbers are in it as they are held: masked.
 */
public record AccessReport(Held held, List<Section> sections) {

    /** Some lines that belong together. */
    public record Section(Message title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing that is held.
     *
     * @param key one word, as programs read it
     */
    public record Line(String key, Text label, Message value) {
    }

    public AccessReport {
        sections = List.copyOf(sections);
    }

    /** The report on a subject, as {@link Held#find} takes it; null if nothing is called so. */
    public static AccessReport of(Reading records, Funds funds, String subject) {
        Held held = Held.find(records, subject);
        if (held == null) {
            return null;
        }
        List<Section> sections = new ArrayList<>();
        held.trainees().forEach(each -> sections.add(trainee(records, each)));
        for (EvidenceItem each : held.papers()) {
            Lines lines = new Lines();
            lines.add("kind", Text.of("kind", "類別"), each.kind());
            lines.add("file", Text.of("file", "檔案"), each.file());
            lines.add("received", Text.of("received", "收件日期"), each.received());
            lines.add("sha256", Text.of("SHA-256 of the file", "檔案的 SHA-256"), each.hash());
            lines.add("text", Text.of("text", "文字"), each.text());
            sections.add(new Section(Message.of("Paper {0} of {1}", "{1} 的文件 {0}", each.id(), each.claim()), lines.all));
        }
        if (held.firm() != null) {
            sections.add(firm(held.firm()));
        }
        if (held.actor() != null) {
            sections.add(actor(held.actor()));
        }
        for (Tie each : held.ties()) {
            Lines lines = new Lines();
            lines.add("kind", Text.of("as", "身分"), switch (each.kind()) {
                case Tie.HOLDER -> Text.of("holder", "持有人");
                case Tie.DIRECTOR -> Text.of("director", "董事");
                default -> Text.of("staff", "職員");
            });
            lines.add("share", Text.of("share", "比例"), each.share());
            sections.add(new Section(Message.of("Tied to the firm {0}", "與企業 {0} 的關連", each.firm()), lines.all));
        }
        kept(records, funds, held, sections);
        given(records, subject, sections);
        return new AccessReport(held, sections);
    }

    private static Section trainee(Reading records, Trainee trainee) {
        ClaimHead head = records.find(ClaimHead.TABLE, trainee.claim());
        Firm firm = records.find(Firm.TABLE, head.firm());
        Lines lines = new Lines();
        if (trainee.name() == null && trainee.identity() == null && trainee.masked() == null) {
            lines.add("erased", Text.of("name and identity number", "姓名及身份證號碼"),
                    Text.of("not held: never told, or erased", "沒有持有：未曾提供，或已刪除"));
        }
        lines.add("name", Text.of("name", "姓名"), trainee.name());
        lines.add("masked", Text.of("identity number, masked", "身份證號碼（已遮蓋）"), trainee.masked());
        if (trainee.identity() != null) {
            lines.add("identity", Text.of("identity number, whole", "身份證號碼全碼"),
                    Text.of("not held; a keyed hash, by which it is compared", "沒有持有；只有作比對用的加密雜湊值"));
        }
        lines.add("scheme", Text.of("scheme", "計劃"), head.scheme());
        lines.add("applicant", Text.of("applicant", "申請人"), firm.name());
        lines.add("employedFrom", Text.of("employed from", "受僱自"), trainee.employedFrom());
        lines.add("employedUntil", Text.of("employed until", "受僱至"), trainee.employedUntil());
        lines.add("residentFrom", Text.of("permanent resident from", "永久性居民自"), trainee.residentFrom());
        for (Attendance each : records.where(Attendance.TABLE, "claim", trainee.claim())) {
            if (each.trainee().equals(trainee.id())) {
                lines.add("session", Text.of("session", "課節"), each.hours() == null
                        ? Message.of("{0} {1}, {2} to {3}: hours not told", "{0} {1}，{2} 至 {3}：時數未有提供", each.course(),
                                each.session(), each.start(), each.end())
                        : Message.of("{0} {1}, {2} to {3}: {4} hours", "{0} {1}，{2} 至 {3}：{4} 小時", each.course(),
                                each.session(), each.start(), each.end(), each.hours().stripTrailingZeros().toPlainString()));
            }
        }
        for (Certificate each : records.where(Certificate.TABLE, "claim", trainee.claim())) {
            if (each.trainee().equals(trainee.id())) {
                lines.add("certificate", Text.of("certificate", "證書"),
                        Message.of("{0}, {1}", "{0}，{1}", each.course(), each.day()));
            }
        }
        return new Section(Message.of("Trainee {0} of application {1}", "申請 {1} 的學員 {0}", trainee.id(),
                trainee.claim()), lines.all);
    }

    private static Section firm(Firm firm) {
        Lines lines = new Lines();
        lines.add("name", Text.of("name", "名稱"), firm.name());
        lines.add("businessNumber", Text.of("business registration number", "商業登記號碼"), firm.businessNumber());
        lines.add("address", Text.of("address", "地址"), firm.address());
        lines.add("telephone", Text.of("telephone", "電話"), firm.telephone());
        lines.add("account", Text.of("account", "戶口"), firm.account());
        return new Section(Message.of("Firm {0}", "企業 {0}", firm.id()), lines.all);
    }

    private static Section actor(Actor actor) {
        Lines lines = new Lines();
        lines.add("name", Text.of("name", "姓名"), actor.name());
        lines.add("roles", Text.of("roles", "角色"), String.join(" ", actor.roles().stream().map(Actor.Role::id).sorted()
                .toList()));
        lines.add("key", Text.of("public key", "公開金鑰"), actor.key());
        lines.add("active", Text.of("active", "現職"), actor.active() ? Text.of("yes", "是") : Text.of("no", "否"));
        lines.add("acts", Text.of("what they did", "所作處理"),
                Text.of("stands in the events of the store, under the id", "見儲存庫的事件，以代號記錄"));
        return new Section(Message.of("Works with the fund as {0}", "以 {0} 的身分處理基金", actor.id()), lines.all);
    }

    private static void kept(Reading records, Funds funds, Held held, List<Section> sections) {
        Lines lines = new Lines();
        for (String claim : held.claims()) {
            RetentionClock clock = RetentionClock.of(records, funds, records.find(ClaimHead.TABLE, claim));
            lines.add("kept", Text.verbatim(claim), clock.until() != null && clock.heldBack().isEmpty()
                    ? Message.of("until {0}, by {1}", "至 {0}，依據：{1}", clock.until(), clock.by())
                    : clock.heldBack().getFirst());
        }
        records.each(ErasureRequest.TABLE, each -> {
            if (each.subject().equals(held.subject())) {
                lines.add("erasure", Text.of("erasure", "刪除"), switch (each.state()) {
                    case ErasureRequest.DONE -> Message.of("{0}, done on {1}", "{0}，已於 {1} 刪除", each.id(),
                            each.answered());
                    case ErasureRequest.REFUSED -> Message.of("{0}, refused on {1}", "{0}，已於 {1} 拒絕", each.id(),
                            each.answered());
                    default -> Message.of("{0}, asked for on {1}", "{0}，已於 {1} 提出", each.id(), each.day());
                });
            }
        });
        if (!lines.all.isEmpty()) {
            sections.add(new Section(Message.of("How long it is kept", "保留期限"), lines.all));
        }
    }

    private static void given(Reading records, String subject, List<Section> sections) {
        Lines lines = new Lines();
        for (Event each : records.events(subject)) {
            Purpose.Told told = Purpose.told(each);
            if (told != null) {
                lines.add("export", Text.verbatim(each.time().toString()), Message.of("by {0}: {1}; for: {2}",
                        "由 {0}：{1}；用途：{2}", each.actor(), told.export().what(), told.purpose().words()));
            }
        }
        if (!lines.all.isEmpty()) {
            sections.add(new Section(Message.of("Exports of it", "曾經匯出"), lines.all));
        }
    }

    /** Gathers lines; what is not held is left out. */
    private static final class Lines {

        private final List<Line> all = new ArrayList<>();

        void add(String key, Text label, Object value) {
            if (value != null) {
                all.add(new Line(key, label, value instanceof Message message ? message
                        : value instanceof Text text ? Message.of(text) : Message.of("{0}", "{0}", value)));
            }
        }
    }
}
