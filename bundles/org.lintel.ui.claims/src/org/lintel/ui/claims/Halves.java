// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/** A list and its details: beside each other where there is room, else the details below the list. */
public final class Halves {

    /** Pixels below which a list beside its details cannot be read. */
    private static final int WIDE = 900;

    private Halves() {
    }

    /** Takes the list first, then its details; the caller lays it out. */
    public static SashForm in(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        sash.addListener(SWT.Resize, e -> {
            Point size = sash.getSize();
            int orientation = size.x >= WIDE ? SWT.HORIZONTAL : SWT.VERTICAL;
            if (size.x > 0 && orientation != sash.getOrientation()) {
                sash.setOrientation(orientation);
            }
        });
        return sash;
    }
}
