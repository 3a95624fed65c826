package org.plenary.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.base.Command;
import org.plenary.base.CommandSource;
import org.springframework.stereotype.Component;

/** Lets the command palette find frameworks by their titles. */
@Component
class FrameworkCommands implements CommandSource {
    private static final int MOST = 20;

    private final Frameworks frameworks;

    FrameworkCommands(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public List<Command> find(String words) {
        var found = new ArrayList<Command>();
        String sought = words.toLowerCase(Locale.ROOT);
        for (FrameworkSummary framework : frameworks.visible()) {
            if (found.size() < MOST
                    && framework.title().toLowerCase(Locale.ROOT).contains(sought)) {
                found.add(
                        new Command(
                                framework.title(),
                                "Framework, " + framework.state().word().toLowerCase(Locale.ROOT),
                                FrameworkPaths.framework(framework.slug())));
            }
        }
        if (!sought.isEmpty() && "new framework".contains(sought) && frameworks.mayCreate()) {
            found.add(new Command("New framework", "", FrameworkPaths.newFramework()));
        }
        return found;
    }
}
