// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The command within Equinox: {@code -application org.lintel.cli.application check model.ifc}. */
public final class LintelApplication implements IApplication {

    /** @return the exit code of the command, which becomes that of the process */
    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
        return Main.run(arguments, out, err).code();
    }

    /** The command ends by itself; a process that is stopped from outside ends with it. */
    @Override
    public void stop() {
    }
}
