// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.navigator;

import org.eclipse.core.resources.IFile;

/** Stands under a model while it is being opened, or instead of its content when it cannot be. */
public record Placeholder(IFile file, String text, boolean failed) {
}
