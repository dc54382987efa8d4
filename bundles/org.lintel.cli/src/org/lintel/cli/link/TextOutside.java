// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.surroundings.FacadeView;
import org.lintel.geo.surroundings.InFront;
import org.lintel.geo.surroundings.Outside;
import org.lintel.geo.surroundings.Roof;

/** For a person: the roofs and façades of a building in its place. */
final class TextOutside {

    private final Terminal terminal;

    TextOutside(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Outside outside) {
        OutsideWords.doubts(outside).forEach(each -> line(4, each));
        line(4, OutsideWords.ROOFS);
        if (outside.roofs().isEmpty()) {
            line(6, Message.of("the envelope of the model has none", "模型的外殼沒有屋頂"));
        }
        outside.roofs().forEach(this::roof);
        line(6, OutsideWords.ROOFS_HOW);
        line(6, OutsideWords.HORIZON_HOW);
        PanelLimits.all().forEach(each -> line(6, each));
        if (outside.facades() != null) {
            facades(outside);
        }
    }

    private void roof(Roof roof) {
        line(6, Message.of("{0}, {1}: {2}, openings {3}, free {4}", "{0}，{1}：{2}，開口 {3}，可用 {4}", OutsideWords.name(roof),
                OutsideWords.levels(roof), OutsideWords.area(roof.gross()), OutsideWords.area(roof.openings()),
                OutsideWords.area(roof.free())));
        if (!roof.above().isEmpty()) {
            line(8, Message.of("below {0}", "上方有 {0}", OutsideWords.above(roof)));
        }
        if (roof.around() != null) {
            line(8, Message.of("horizon of neighbours: {0}", "四周建築物的天際線：{0}", OutsideWords.horizon(roof.around())));
        }
        if (roof.own() != null) {
            line(8, roof.around() == null ? Message.of("horizon of the model itself: {0}", "模型本身的天際線：{0}",
                    OutsideWords.horizon(roof.own())) : Message.of("with the model itself: {0}", "連同模型本身：{0}",
                            OutsideWords.horizon(roof.both())));
        }
    }

    private void facades(Outside outside) {
        line(4, OutsideWords.FACADES);
        if (!outside.heightKnown()) {
            line(6, OutsideWords.NO_HEIGHT);
            return;
        }
        FacadeView last = null;
        for (FacadeView view : outside.facades()) {
            if (last == null || last.sector() != view.sector()) {
                line(6, OutsideWords.heading(view));
            }
            last = view;
            line(8, Message.of("{0}, mid-height {1} mPD, {2}: {3}", "{0}，半高 {1} mPD，{2}：{3}", view.storey().isEmpty() ? "–"
                    : view.storey(), Decimal.fixed(view.middle(), 1), OutsideWords.area(view.gross()), OutsideWords.count(view)));
            if (!view.before().isEmpty()) {
                InFront each = view.before().getFirst();
                String name = each.neighbour().name().isEmpty() ? "" : " \"" + each.neighbour().name() + "\"";
                line(10, Message.of("steepest {0}: {1}", "最陡 {0}：{1}", each.neighbour().key() + name, OutsideWords.before(each)));
            }
        }
        line(6, OutsideWords.FACADES_HOW);
    }

    private void line(int indent, Text text) {
        terminal.out().println(" ".repeat(indent) + Printable.of(terminal.say(text)));
    }

    private void line(int indent, Message message) {
        terminal.out().println(" ".repeat(indent) + Printable.of(message.in(terminal.language())));
    }
}
