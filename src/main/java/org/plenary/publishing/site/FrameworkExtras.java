package org.plenary.publishing.site;

import org.plenary.publishing.FrameworkRelease;
import org.plenary.publishing.FrameworkSnapshot;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside a released framework and changes after the release. */
@Component
class FrameworkExtras {

    void add(FrameworkRelease shown, FrameworkSnapshot snapshot, Model model) {
        model.addAttribute("statements", snapshot.statements());
        model.addAttribute("progress", false);
    }
}
