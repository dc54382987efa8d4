// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tree;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.lintel.ifc.model.Instance;
import org.lintel.ui.Images;

/** Names and pictures of the nodes of a model's tree: name first, the type in grey behind it. */
public final class TreeLabels extends LabelProvider implements IStyledLabelProvider {

    /** No single name of a hostile file fills the screen. */
    private static final int MAX_LENGTH = 200;

    /** What to call an element: name, long name where a space has one, type and number where it has none. */
    public static String name(Instance element) {
        String name = element.name();
        String longName = element.text("LongName");
        String label = name == null ? "" : name.strip();
        if (longName != null && !longName.isBlank() && !longName.strip().equals(label)) {
            label = label.isEmpty() ? longName.strip() : label + " " + longName.strip();
        }
        return label.isEmpty() ? "#" + element.id() : oneLine(label);
    }

    /** A text of a model as one line of bounded length. */
    public static String oneLine(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
        for (int i = 0; i < text.length() && out.length() < MAX_LENGTH; i++) {
            char c = text.charAt(i);
            out.append(Character.isISOControl(c) ? ' ' : c);
        }
        return text.length() > MAX_LENGTH ? out.append('…').toString() : out.toString();
    }

    @Override
    public StyledString getStyledText(Object element) {
        return switch (element) {
            case ElementNode node -> new StyledString(name(node.instance()))
                    .append("  " + node.instance().typeName(), StyledString.QUALIFIER_STYLER);
            case TypeGroup group -> new StyledString(group.type())
                    .append("  " + group.members().size(), StyledString.COUNTER_STYLER);
            case Range range -> new StyledString((range.from() + 1) + " … " + range.to());
            default -> new StyledString(String.valueOf(element));
        };
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
        return switch (element) {
            case ElementNode node -> ElementIcons.of(node.instance()).image();
            case TypeGroup group -> ElementIcons.ofGroup(group).image();
            case Range range -> Images.RANGE.image();
            default -> null;
        };
    }
}
