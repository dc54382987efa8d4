// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.payment;

import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lintel.ui.Accessible;

/** The fields of the dialogs about payments, in a grid of two columns. */
final class Fields {

    private Fields() {
    }

    static Composite area(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).spacing(10, 6).applyTo(area);
        return area;
    }

    static void label(Composite area, String words) {
        Label label = new Label(area, SWT.NONE);
        label.setText(words);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    static Text line(Composite area, String words, String first, Runnable whenChanged) {
        label(area, words);
        Text text = new Text(area, SWT.BORDER);
        text.setText(first);
        Accessible.name(text, words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addListener(SWT.Modify, e -> whenChanged.run());
        return text;
    }

    /** @param browse asks for a file; null for none */
    static Text file(Composite area, String words, Supplier<String> browse, Runnable whenChanged) {
        label(area, words);
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Text text = new Text(row, SWT.BORDER);
        Accessible.name(text, words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addListener(SWT.Modify, e -> whenChanged.run());
        Button button = new Button(row, SWT.PUSH);
        button.setText(Messages.browse);
        button.addListener(SWT.Selection, e -> {
            String chosen = browse.get();
            if (chosen != null) {
                text.setText(chosen);
            }
        });
        return text;
    }

    /** Where it is said what has come of it. */
    static Text answer(Composite area, String words) {
        Label label = new Label(area, SWT.NONE);
        label.setText(words);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        Text answer = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        Accessible.name(answer, words);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 90).applyTo(answer);
        return answer;
    }
}
